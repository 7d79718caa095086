import { html, nothing, type TemplateResult } from 'lit';
import { countable, weekdays, weekName, weeks, windowsFault, type Week, type WeekName, type Windows } from '../core/week.js';
import type { Voice } from '../locale/words.js';
import { periodOf } from '../locale/periods.js';
import { select } from './metrics-fields.js';

/** Monday 5 January 1970, from which the names of weekdays are made. */
const monday = Date.UTC(1970, 0, 5);
const length = 86_400_000;
const dayName = (day: string, tag: string): string => new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' }).format(monday + (Number(day) - 1) * length);

/** Weekdays from the first of the week as the language has it. */
function inOrder(tag: string): readonly string[] {
  const first = new Date(periodOf('week', tag)('1970-01-05')).getUTCDay() || 7;
  return weekdays.map((_, index) => String(((first - 1 + index) % 7) + 1));
}

/** The week that people who read a language most often work. */
export const usualWeek = (tag: string): Week => weeks[{ ar: 'sunday-thursday', fa: 'saturday-thursday' }[new Intl.Locale(tag).language] as WeekName | undefined ?? 'monday-friday'];

/** What a working week is set with. */
export interface WeekFields {
  readonly voice: Voice;
  /** As it stands in the fields, right or not. */
  readonly week: Week;
  readonly set: (week: Week) => void;
}

/** The hours of each day: a week to begin with, then every day by hand. */
export function weekFields({ voice, week, set }: WeekFields): TemplateResult {
  const { t, tag } = voice;
  const name = weekName(week);
  const names = Object.keys(weeks) as WeekName[];
  const preset = (value: string) => { if (value !== '') set(weeks[value as WeekName]); };
  return html`
    <div class="filters">${select(t('week'), name ?? '', [...names.map((each) => [each, t(each)] as const), ...(name ? [] : [['', t('ownWeek')] as const])], preset, 'week')}</div>
    <details class="days" ?open=${name === null}>
      <summary>${t('hoursByDay')}</summary>
      ${inOrder(tag).map((day) => dayFields(day, week, voice, (windows) => set({ ...week, [day]: windows })))}
    </details>
    <p class="mistake" role="alert">${countable(week) ? nothing : t(weekdays.every((day) => (week[day] ?? []).length === 0) ? 'weekEmpty' : 'weekWrong')}</p>
  `;
}

/** A clock field knows no 24 o'clock: the end of a day is the beginning of the next there. */
const toField = (time: string): string => (time === '24:00' ? '00:00' : time);

function dayFields(day: string, week: Week, { t, tag }: Voice, set: (windows: Windows) => void): TemplateResult {
  const name = dayName(day, tag);
  const windows = week[day] ?? [];
  const fault = windowsFault(windows);
  const change = (at: number, end: 0 | 1) => (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    const time = end === 1 && value === '00:00' ? '24:00' : value;
    set(windows.map((each, index) => (index !== at ? each : end === 0 ? [time, each[1]] : [each[0], time])));
  };
  const field = (at: number, end: 0 | 1) => html`
    <label>
      <span>${t(end === 0 ? 'opens' : 'closes')}</span>
      <input
        type="time" aria-label=${t(end === 0 ? 'opensOn' : 'closesOn', { day: name, number: at + 1 })} aria-invalid=${fault ? 'true' : nothing} aria-describedby="fault-${day}"
        .value=${toField((windows[at] as Windows[number])[end])} @change=${change(at, end)}
      />
    </label>
  `;
  const last = windows.at(-1)?.[1] ?? '09:00';
  const next: Windows[number] = windows.length === 0 ? ['09:00', '17:00'] : last < '23:00' ? [last, '24:00'] : ['', ''];
  return html`
    <fieldset class="day" data-day=${day}>
      <legend>${name}</legend>
      ${windows.length === 0 ? html`<span class="note">${t('dayOff')}</span>` : nothing}
      ${windows.map(
        (_, at) => html`
          <div class="window">
            ${field(at, 0)} ${field(at, 1)}
            <button class="plain" part="button" aria-label=${t('removeHoursOn', { day: name, number: at + 1 })} @click=${() => set(windows.filter((__, index) => index !== at))}>${t('remove')}</button>
          </div>
        `,
      )}
      <button class="plain" part="button" aria-label=${t('addHoursOn', { day: name })} @click=${() => set([...windows, next])}>${t('addHours')}</button>
      <span id="fault-${day}" class="mistake">${fault ? t(fault === 'order' ? 'hoursOrder' : 'hoursOverlap') : nothing}</span>
    </fieldset>
  `;
}
