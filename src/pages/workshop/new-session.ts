import { localized, msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Quiz } from '../../core/quiz.js';
import { minimumSize, workshopLimits, type Settings } from '../../core/workshop.js';
import { unturned } from '../../core/line.js';
import { numberEntry } from '../../elements/number-entry.js';
import { create } from './api.js';
import { nameOf } from './language-name.js';
import { Part } from './part.js';
import './quiz-file.js';
import type { ChosenEvent } from './quiz-file.js';
import { refusalText } from './refusals.js';
import type { Known } from './shelf.js';
import { quizOf } from './quiz-of.js';
import { wordsOf, type Wording } from './words.js';

/** A session was made; it is open to its trainer alone. */
export class MadeEvent extends Event {
  constructor(readonly session: Known) {
    super('made', { bubbles: true });
  }
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
  /** The quiz of the trainer's file. */
  @state() private accessor quiz: Quiz | null = null;
  /** Languages left out of those that the quiz promises. */
  @state() private accessor without: ReadonlySet<string> = new Set();
  /** NaN where nothing is typed that could be it, which the form does not let pass. */
  @state() private accessor minimum: number = minimumSize.usual;
  @state() private accessor missing: 'file' | 'languages' | 'groups' | null = null;
  @state() private accessor busy = false;
  @state() private accessor failure: unknown = null;

  #spoken = '';

  get #quiz(): Quiz | null {
    return this.own ? this.quiz : quizOf({ definition: 'rater' });
  }

  protected override willUpdate(): void {
    const { language } = this;
    if (this.#spoken === language) return;
    this.#spoken = language;
    // Without words it has its name.
    wordsOf({ definition: 'rater' }, language).then((wording) => this.#spoken === language && (this.builtIn = wording), () => {});
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
        ${this.own ? html`<quiz-file @chosen=${this.#chosen}></quiz-file>` : nothing}
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
          <input class="number" name="minimum" inputmode="numeric" autocomplete="off" required aria-describedby="minimum-note" ${this.#smallest()} />
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

  #smallest() {
    const { lowest: least, highest: most } = minimumSize;
    return numberEntry({
      value: this.minimum, tag: this.language, least, most, whole: true, wrong: msg(str`A whole number from ${this.number(least)} to ${this.number(most)} belongs here.`),
      set: (typed) => { this.minimum = typed ?? Number.NaN; },
    });
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

  readonly #chosen = ({ quiz }: ChosenEvent): void => {
    this.quiz = quiz;
    this.without = new Set();
    this.missing = null;
  };

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
      minimum: this.minimum,
      rounds: field('rounds') === '2' ? 2 : 1,
      groups,
      rehearsal: form.has('rehearsal'),
    }, quiz);
  };

  async #create(settings: Settings, quiz: Quiz): Promise<void> {
    this.busy = true;
    try {
      const right = await create(settings);
      const wording = await wordsOf({ definition: this.own ? quiz : quiz.id }, this.language).catch(() => null);
      this.dispatchEvent(new MadeEvent({ ...right, title: settings.title || (wording?.words.title ?? quiz.id), created: new Date().toISOString(), rehearsal: settings.rehearsal }));
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
