import { html, type TemplateResult } from 'lit';
import type { Calendar, Day } from '../core/calendar.js';
import { calendarOf } from '../locale/calendar.js';
import type { Voice } from '../locale/words.js';

/** Years to choose from: this one and a few to come, as far as the day that is set. */
const years = 4;

/**
 * A field for a day: the browser's own, or day, month and year by the calendar of the language where that is not the Gregorian one.
 *
 * @param iso ISO 8601, or '' for none, which is also what an unfinished choice gives.
 * @param name What the day is for; the day that something is due unless it is said.
 * @param past Years before this one to choose from.
 * @param disabled Takes nothing.
 */
export function dueField(iso: string, { tag, number, t }: Voice, today: string, set: (iso: string) => void, name = t('due'), past = 0, disabled = false): TemplateResult {
  const calendar = calendarOf(tag);
  if (!calendar) {
    return html`
      <label class="due">
        <span>${name}</span>
        <input type="date" .value=${iso} ?disabled=${disabled} @change=${(event: Event) => set((event.target as HTMLInputElement).value)} />
      </label>
    `;
  }
  const now = calendar.read(today).year;
  const day = iso ? calendar.read(iso) : null;
  const first = Math.min(now - past, day?.year ?? now);
  const last = Math.max(past > 0 ? now : now + years - 1, day?.year ?? now);
  const names = calendar.months(day?.year ?? now);
  const plain = (year: number) => new Intl.NumberFormat(tag, { useGrouping: false }).format(year);
  return html`
    <fieldset class="due" ?disabled=${disabled} @change=${(event: Event) => set(chosen(calendar, event.currentTarget as Element))}>
      <legend>${name}</legend>
      ${choice(t('day'), Array.from({ length: 31 }, (_, index) => [index + 1, number(index + 1)]), day?.day)}
      ${choice(t('month'), names.map((name, index) => [index + 1, name]), day?.month)}
      ${choice(t('year'), Array.from({ length: last - first + 1 }, (_, index) => [first + index, plain(first + index)]), day?.year)}
    </fieldset>
  `;
}

const choice = (name: string, options: readonly (readonly [number, string])[], chosen: number | undefined): TemplateResult => html`
  <select aria-label=${name}>
    <option value="" ?selected=${chosen === undefined}>${name}</option>
    ${options.map(([value, label]) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`)}
  </select>
`;

/** The day that three fields make, or the last of a month that is shorter; '' while one is open. */
function chosen(calendar: Calendar, group: Element): string {
  const [day, month, year] = [...group.querySelectorAll('select')].map(({ value }) => Number(value));
  if (!day || !month || !year) return '';
  const days = [day, day - 1, day - 2].map((each) => calendar.write({ day: each, month, year } satisfies Day));
  return days.find((each) => each !== null) ?? '';
}
