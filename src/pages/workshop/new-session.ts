import { localized, msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { read } from '../../core/check.js';
import type { Quiz } from '../../core/quiz.js';
import { minimumSize, workshopLimits, type Settings } from '../../core/workshop.js';
import { unturned } from '../../core/line.js';
import { loadWords } from '../../locale/load.js';
import { sentenceOf } from '../../locale/problems.js';
import { foundIn, type Found } from '../found.js';
import { textOf } from '../typed.js';
import { create } from './api.js';
import { nameOf } from './language-name.js';
import { Part } from './part.js';
import { refusalText } from './refusals.js';
import type { Known } from './shelf.js';
import { quizOf, wordsOf, type Wording } from './words.js';

/** More problems than anybody reads at once. */
const most = 50;

/** A session was made; it is open to its trainer alone. */
export class MadeEvent extends Event {
  constructor(readonly session: Known) {
    super('made', { bubbles: true });
  }
}

/** A file that was chosen, and what came of it. */
interface Chosen {
  readonly name: string;
  readonly quiz: Quiz | null;
  readonly found: readonly Found[];
  readonly refused: 'too-long' | 'unreadable' | null;
}

/**
 * The settings of a new session.
 *
 * @fires {MadeEvent} made - Once the server has made it.
 */
@customElement('new-session')
@localized()
export class NewSession extends Part {
  @state() private accessor own = false;
  /** The built-in quiz in the language of the page; null until its words are here. */
  @state() private accessor builtIn: Wording | null = null;
  /** The quiz of the file, in the language nearest to the page's. */
  @state() private accessor worded: Wording | null = null;
  @state() private accessor chosen: Chosen | null = null;
  /** Languages left out of those that the quiz promises. */
  @state() private accessor without: ReadonlySet<string> = new Set();
  @state() private accessor over = false;
  /** Language in which problems can be told. */
  @state() private accessor told = '';
  @state() private accessor missing: 'file' | 'languages' | 'groups' | null = null;
  @state() private accessor busy = false;
  @state() private accessor failure: unknown = null;

  #spoken = '';

  get #quiz(): Quiz | null {
    return this.own ? (this.chosen?.quiz ?? null) : quizOf({ definition: 'rater' });
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { language } = this;
    if (this.#spoken !== language || changed.has('chosen')) void this.#speak(language);
  }

  /** Brings what this form says of quizzes, and of what is wrong with them, in a language. */
  async #speak(language: string): Promise<void> {
    this.#spoken = language;
    const quiz = this.chosen?.quiz;
    try {
      const [builtIn, worded] = await Promise.all([wordsOf({ definition: 'rater' }, language), quiz ? wordsOf({ definition: quiz }, language) : null, loadWords(language, 'problems')]);
      if (this.#spoken !== language || this.chosen?.quiz !== quiz) return;
      this.builtIn = builtIn;
      this.worded = worded;
      this.told = language;
    } catch {
      // Without words there are names and codes.
    }
  }

  protected override render() {
    return html`
      <form class="panel" aria-labelledby="new" @submit=${this.#submit}>
        <h2 id="new">${msg('A new session')}</h2>
        <fieldset class="tabs">
          <legend>${msg('What is asked')}</legend>
          <label><input type="radio" name="quiz" .checked=${!this.own} @change=${this.#choice} /> <span>${this.builtIn?.words.title ?? 'RATER'}</span></label>
          <label><input type="radio" name="quiz" value="own" .checked=${this.own} @change=${this.#choice} /> <span>${msg('A quiz of your own, from a file')}</span></label>
        </fieldset>
        ${this.own ? this.#file() : nothing}
        <label class="field">
          <span>${msg('Title')}</span>
          <input name="title" maxlength=${workshopLimits.name} autocomplete="off" dir="auto" aria-describedby="title-note" />
          <small id="title-note">${msg('Everyone sees it. Left empty, the title of the quiz stands there.')}</small>
        </label>
        ${this.#languages()}
        <fieldset class="tabs">
          <legend>${msg('How often people answer')}</legend>
          <label><input type="radio" name="rounds" value="1" checked /> <span>${msg('Once')}</span></label>
          <label><input type="radio" name="rounds" value="2" /> <span>${msg('Twice, before the workshop and after it')}</span></label>
        </fieldset>
        <label class="field">
          <span>${msg('Smallest number of people behind a figure')}</span>
          <input name="minimum" type="number" required min=${minimumSize.lowest} max=${minimumSize.highest} .defaultValue=${String(minimumSize.usual)} aria-describedby="minimum-note" />
          <small id="minimum-note">
            ${msg(str`Below it nothing is shown, so that nobody’s answers can be worked out. Everyone is told the number. The least is ${this.number(minimumSize.lowest)}; ${this.number(minimumSize.usual)} is a good choice.`)}
          </small>
        </label>
        <details>
          <summary>${msg('Groups and rehearsal')}</summary>
          <label class="field">
            <span>${msg('Groups, one on each line')}</span>
            <textarea class="plain" name="groups" rows="3" dir="auto" autocomplete="off" aria-describedby="groups-note"></textarea>
            <small id="groups-note">${msg(str`Teams that are compared, ${this.number(workshopLimits.groups)} at most. Small ones stay hidden. Left empty, nobody is asked for a group.`)}</small>
          </label>
          <label class="check">
            <input type="checkbox" name="rehearsal" aria-describedby="rehearsal-note" />
            <span>${msg('This is a rehearsal')}</span>
          </label>
          <small id="rehearsal-note">${msg('Made-up people answer at a press of a button, and every page says that it is a rehearsal.')}</small>
        </details>
        <div role="alert">${this.missing || this.failure ? html`<p class="notice warning">${this.#said()}</p>` : nothing}</div>
        <div><button class="primary" ?disabled=${this.busy}>${msg('Create the session')}</button></div>
      </form>
    `;
  }

  #file() {
    const { chosen } = this;
    return html`
      <div class="drop ${this.over ? 'over' : ''}" @dragover=${this.#dragOver} @dragleave=${() => (this.over = false)} @drop=${this.#drop}>
        <label class="button">${msg('Choose a file')} <input type="file" accept=".json,application/json" @change=${this.#choose} /></label>
        <span class="note">${msg('A file may also be dropped here.')}</span>
        <div role="status">${chosen ? this.#verdict(chosen) : nothing}</div>
        ${chosen && chosen.found.length > 0 ? this.#problems(chosen) : nothing}
      </div>
    `;
  }

  #verdict({ name, quiz, found, refused }: Chosen) {
    if (refused) return html`<p><bdi>${name}</bdi>: ${refused === 'unreadable' ? msg('This file could not be read.') : msg('This file is too large to be a quiz.')}</p>`;
    if (!quiz) {
      const card = found.some(({ problem }) => problem.code === 'wrong-kind');
      return html`<p><bdi>${name}</bdi>: ${card ? msg('A workshop asks a quiz, and this is no quiz.') : msg('As long as there are errors it cannot be used.')}</p>`;
    }
    return html`<p>${msg('Chosen:')} <strong lang=${this.worded?.tag ?? nothing} dir="auto">${this.worded?.words.title ?? name}</strong></p>`;
  }

  #problems({ found }: Chosen) {
    return html`
      <ol class="told">
        ${found.map(
          ({ problem, line, broken }) => html`
            <li>
              <b>${problem.severity === 'error' ? msg('Error') : msg('Warning')}</b>
              <span>${this.told ? sentenceOf(problem, this.told, broken) : problem.code}</span>
              <small>${msg(str`Line ${this.number(line)}`)} <code dir="ltr">${problem.at || '/'}</code></small>
            </li>
          `,
        )}
      </ol>
    `;
  }

  #languages() {
    const promised = this.#quiz?.languages ?? [];
    if (promised.length === 0) return nothing;
    return html`
      <fieldset class="tabs">
        <legend>${msg('Languages offered to people')}</legend>
        ${promised.map(
          (tag) => html`
            <label><input type="checkbox" name="languages" .checked=${!this.without.has(tag)} @change=${(event: Event) => this.#offer(tag, (event.currentTarget as HTMLInputElement).checked)} /> <span>${nameOf(tag, this.language)}</span></label>
          `,
        )}
      </fieldset>
    `;
  }

  #said(): string {
    switch (this.missing) {
      case 'file': return msg('Choose a file without errors, or the quiz that is built in.');
      case 'languages': return msg('Choose at least one language.');
      case 'groups': return msg(str`Each group needs a name of its own, of no more than ${this.number(workshopLimits.name)} letters; ${this.number(workshopLimits.groups)} groups at most.`);
      default: return refusalText(this.failure);
    }
  }

  readonly #choice = (event: Event): void => {
    this.own = (event.currentTarget as HTMLInputElement).value === 'own';
    this.missing = null;
  };

  #offer(tag: string, offered: boolean): void {
    const without = new Set(this.without);
    if (offered) without.delete(tag);
    else without.add(tag);
    this.without = without;
    this.missing = null;
  }

  async #open(file: File): Promise<void> {
    const text = await textOf(file);
    this.missing = null;
    this.without = new Set();
    if (typeof text === 'string') {
      this.chosen = { name: file.name, quiz: null, found: [], refused: text };
      return;
    }
    const { definition, problems } = read(text.text, undefined, 'quiz');
    // What is missing from a card when it is read as a quiz is of no use to anyone.
    const kind = problems.filter(({ code }) => code === 'wrong-kind');
    this.chosen = { name: file.name, quiz: definition, found: foundIn(text.text, kind.length > 0 ? kind : problems, most), refused: null };
  }

  readonly #choose = (event: Event): void => {
    const field = event.currentTarget as HTMLInputElement;
    const [file] = field.files ?? [];
    if (file) void this.#open(file);
    // So that the same file can be chosen again.
    field.value = '';
  };

  readonly #dragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = true;
  };

  readonly #drop = (event: DragEvent): void => {
    this.over = false;
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    void this.#open(file);
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.failure = null;
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const field = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' ? unturned(value).trim() : '';
    };
    const quiz = this.#quiz;
    const groups = field('groups').split('\n').map((line) => line.trim()).filter((line) => line !== '');
    // The language of the page is the one that is offered first.
    const languages = [...(quiz?.languages ?? [])].filter((tag) => !this.without.has(tag)).sort((one, other) => Number(other === this.language) - Number(one === this.language));
    this.missing = !quiz ? 'file' : languages.length === 0 ? 'languages' : areGroups(groups) ? null : 'groups';
    if (!quiz || this.missing) return;
    void this.#create({
      title: field('title'),
      definition: this.own ? { ...quiz } : quiz.id,
      languages,
      minimum: Number(field('minimum')),
      rounds: field('rounds') === '2' ? 2 : 1,
      groups,
      rehearsal: form.has('rehearsal'),
    }, ((this.own ? this.worded : this.builtIn)?.words.title) ?? quiz.id);
  };

  async #create(settings: Settings, title: string): Promise<void> {
    this.busy = true;
    try {
      const right = await create(settings);
      this.dispatchEvent(new MadeEvent({ ...right, title: settings.title || title, created: new Date().toISOString(), rehearsal: settings.rehearsal }));
    } catch (error) {
      this.failure = error;
    } finally {
      this.busy = false;
    }
  }
}

const areGroups = (groups: readonly string[]): boolean =>
  groups.length <= workshopLimits.groups && new Set(groups).size === groups.length && groups.every((name) => name.length <= workshopLimits.name);

declare global {
  interface HTMLElementTagNameMap {
    'new-session': NewSession;
  }
}
