import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Face, Round } from '../../core/workshop.js';
import { formatsOf } from '../../locale/formats.js';

/** What someone has chosen and typed before they begin. */
export interface Entry {
  readonly group: number | null;
  /** Words of the first round, typed on another phone. */
  readonly typed: string;
  /** What was typed is no phrase. */
  readonly wrong: boolean;
  /** Words could not be fetched. */
  readonly failed: boolean;
}

interface Welcome {
  readonly face: Face;
  readonly round: Round;
  readonly language: string;
  readonly heading: string;
  readonly entry: Entry;
  readonly phrase: string | null;
  readonly loose: boolean;
  readonly change: (entry: Partial<Entry>) => void;
  readonly begin: () => void;
}

/** What everyone is told and asked before they answer. */
export function welcomeView(welcome: Welcome): TemplateResult {
  const { face, language, heading, begin } = welcome;
  const number = new Intl.NumberFormat(language);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    begin();
  };
  return html`
    <h1 tabindex="-1"><bdi>${heading}</bdi></h1>
    ${face.rehearsal ? html`<p class="notice">${msg('This is a rehearsal. Made-up people take part.')}</p>` : nothing}
    <ul class="told">
      <li>${msg('Nobody asks for your name. Only what you enter here leaves this phone: your answers, and your group and your words where they are asked for.')}</li>
      <li>${msg('Whoever runs the session is shown the room as a whole, never one person’s answers.')}</li>
      <li>${msg('Fewest people behind any figure:')} <b>${number.format(face.minimum)}</b></li>
      <li>${msg('Everything is deleted at the latest on:')} <b>${formatsOf(language).date(face.expiresAt)}</b></li>
    </ul>
    <form novalidate @submit=${submit}>
      ${face.groups.length > 0 ? groupsView(welcome) : nothing} ${face.rounds === 2 ? pairView(welcome) : nothing}
      <button class="primary">${msg('Begin')}</button>
    </form>
  `;
}

const groupsView = ({ face, entry, change }: Welcome): TemplateResult => html`
  <fieldset>
    <legend>${msg('Your group')}</legend>
    ${[...face.groups, null].map((name, index) => {
      const group = name === null ? null : index;
      return html`
        <label class="check">
          <input type="radio" name="group" .checked=${entry.group === group} @change=${() => change({ group })} />
          ${name === null ? msg('No group') : html`<bdi>${name}</bdi>`}
        </label>
      `;
    })}
  </fieldset>
`;

/** The words that tie the rounds: made in the first, known or typed in the second. */
function pairView({ round, entry, phrase, loose, change }: Welcome): TemplateResult {
  if (round === 1) {
    return html`
      <section>
        <h2>${msg('Your four words')}</h2>
        ${phrase === null ? nothing : html`<div class="phrase"><bdi>${phrase}</bdi></div>`}
        ${entry.failed ? html`<p class="wrong" role="alert">${msg('The words have not arrived. Please try again once there is a network.')}</p>` : nothing}
        <p class="note">${msg('There are two rounds. These words tie what you answer in one to what you answer in the other, since nobody knows your name.')}</p>
        <p class="note">${loose ? msg('This phone cannot keep them, so please write them down or take a photograph.') : msg('This phone keeps them. Please write them down or take a photograph too, in case you come back with another phone.')}</p>
      </section>
    `;
  }
  const typed = (event: Event) => change({ typed: (event.currentTarget as HTMLInputElement).value, wrong: false });
  return html`
    <section>
      <label for="phrase">${msg('Your four words of the first round')}</label>
      <input id="phrase" autocomplete="off" autocapitalize="none" spellcheck="false" dir="auto" maxlength="100" .value=${entry.typed} aria-describedby="phrase-hint phrase-wrong" aria-invalid=${entry.wrong} @input=${typed} />
      <p class="note" id="phrase-hint">${msg('They were shown on the phone that you answered with. Without them your answers count in this round, and only the comparison of the two leaves them out.')}</p>
      <p class="wrong" id="phrase-wrong" role="alert">${entry.wrong ? msg('These are not four words. The field may also stay empty.') : ''}</p>
    </section>
  `;
}
