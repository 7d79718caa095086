import { html, nothing, type TemplateResult } from 'lit';
import type { MetricsSettings, WorkingWeek } from '../core/metrics.js';
import { countable, type Week } from '../core/week.js';
import { formatsOf } from '../locale/formats.js';
import type { Voice } from '../locale/words.js';
import { dueField } from './due.js';
import { ownZone, select, zones } from './metrics-fields.js';
import { usualWeek, weekFields } from './metrics-week.js';

/** Years back that a holiday may lie in. */
const past = 10;

/** What figures are made by until a person says otherwise. */
export const usual = (tag: string): MetricsSettings => ({ calendar: { timeZone: ownZone(), week: usualWeek(tag), holidays: [] }, hours: 'calendar', unit: 'month' });

/** What the settings are drawn from. */
export interface SettingsForm {
  readonly voice: Voice;
  readonly settings: MetricsSettings;
  /** The week as it stands in the fields, while nothing can be counted by it; null for that of the settings. */
  readonly week: Week | null;
  /** A day that is not yet among the holidays, ISO 8601; '' for none. */
  readonly holiday: string;
  readonly today: string;
  readonly set: (settings: MetricsSettings) => void;
  readonly setWeek: (week: Week | null) => void;
  readonly setHoliday: (day: string) => void;
  /** Forgets what is kept; null where there is nothing. */
  readonly forget: (() => void) | null;
}

/** How time is counted: zone, months or weeks, every hour or working ones. */
export function settingsForm(form: SettingsForm): TemplateResult {
  const { voice, settings, week, set, setWeek, forget } = form;
  const { t } = voice;
  const { calendar, hours, unit } = settings;
  const withCalendar = (changes: Partial<WorkingWeek>) => set({ ...settings, calendar: { ...calendar, ...changes } });
  return html`
    <div class="filters">
      ${select(t('unit'), unit, [['month', t('byMonth')], ['week', t('byWeek')]], (value) => set({ ...settings, unit: value as 'month' }), 'unit')}
      ${select(t('timeZone'), calendar.timeZone, zones(calendar.timeZone), (timeZone) => withCalendar({ timeZone }), 'timeZone')}
      ${select(t('hours-counted'), hours, [['calendar', t('hoursCalendar')], ['business', t('hoursBusiness')]], (value) => set({ ...settings, hours: value as 'calendar' }), 'hours')}
    </div>
    <p class="note">${t(hours === 'calendar' ? 'calendarAbout' : 'businessAbout')}</p>
    ${hours === 'calendar'
      ? nothing
      : html`
          <div class="week">
            ${weekFields({
              voice,
              week: week ?? calendar.week,
              set: (changed) => {
                setWeek(countable(changed) ? null : changed);
                if (countable(changed)) withCalendar({ week: changed });
              },
            })}
            ${holidays(form, (days) => withCalendar({ holidays: days }))}
          </div>
        `}
    ${forget ? html`<div class="actions quiet"><button part="button" data-act="forget" @click=${forget}>${t('forgetAll')}</button></div>` : nothing}
  `;
}

function holidays({ voice, settings: { calendar: { holidays: days } }, holiday, today, setHoliday }: SettingsForm, set: (days: readonly string[]) => void): TemplateResult {
  const { t, tag } = voice;
  const { date } = formatsOf(tag);
  const add = () => {
    if (holiday === '') return;
    set([...new Set([...days, holiday])].sort());
    setHoliday('');
  };
  return html`
    <fieldset class="holidays">
      <legend>${t('holidays')}</legend>
      ${days.length === 0
        ? html`<p class="note">${t('noHolidays')}</p>`
        : html`
            <ul>
              ${days.map(
                (day) => html`
                  <li>
                    <span>${date(day)}</span>
                    <button class="plain" part="button" aria-label=${t('removeHoliday', { date: date(day) })} @click=${() => set(days.filter((each) => each !== day))}>${t('remove')}</button>
                  </li>
                `,
              )}
            </ul>
          `}
      <div class="filters">
        ${dueField(holiday, voice, today, setHoliday, t('holiday'), past)}
        <button part="button" data-act="add-holiday" ?disabled=${holiday === ''} @click=${add}>${t('addHoliday')}</button>
      </div>
    </fieldset>
  `;
}
