import { html, nothing, type TemplateResult } from 'lit';

/** One statement with its choices, as it stands now. */
export interface Statement {
  /** Name that its radios share, and no others on the page. */
  readonly group: string;
  /** Its place in the list, as the reader's language writes it. */
  readonly number: string;
  readonly words: string;
  /** Value and label of each choice, in the order they stand in. */
  readonly choices: readonly (readonly [value: number, label: string | undefined])[];
  /** The choice taken, or null. */
  readonly given: number | null;
  /** What marks it as missing; null where it is not, or was not asked for yet. */
  readonly missed: string | null;
  readonly disabled: boolean;
  readonly choose: (value: number) => void;
}

export const statement = ({ group, number, words, choices, given, missed, disabled, choose }: Statement): TemplateResult => html`
  <fieldset
    part="item"
    ?data-unanswered=${given === null}
    ?disabled=${disabled}
    @change=${(event: Event) => choose(Number((event.target as HTMLInputElement).value))}
  >
    <legend>
      <span class="statement">
        <span class="number">${number}</span>
        <span>${words}</span>
        ${missed ? html`<em>${missed}</em>` : nothing}
      </span>
    </legend>
    ${choices.map(
      ([value, label]) => html`
        <label>
          <input type="radio" name=${group} .value=${value} .checked=${given === value} />
          <span>${label}</span>
        </label>
      `,
    )}
  </fieldset>
`;
