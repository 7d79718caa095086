import { html, nothing, type TemplateResult } from 'lit';
import { isolated } from '../core/line.js';
import { orderOf } from '../core/order.js';
import { employmentFields, ticketFields, type FileReading } from '../core/ticket.js';
import type { Voice } from '../locale/words.js';
import { select, zones } from './metrics-fields.js';
import type { Draft } from './metrics-intake.js';
import { numberEntry } from './number-entry.js';
import type { FileKind, Inspection } from './metrics-service.js';

/** What must be known of each file before it can be read. */
const needed: Readonly<Record<FileKind, readonly string[]>> = { tickets: ['opened'], people: ['agent'] };
/** Units of columns that may hold numbers without one, the likeliest first. */
const units = {
  response: ['seconds', 'minutes', 'hours'],
  handled: ['seconds', 'minutes', 'hours'],
  hours: ['hours', 'minutes', 'seconds'],
  tenure: ['months', 'years'],
} as const;
type Unit = (typeof units)[keyof typeof units][number];
const isDuration = (name: string): name is keyof typeof units => Object.hasOwn(units, name);
const scaled = ['rating', 'engagement', 'satisfaction'];
/** What the ends of a scale are where a file does not tell. */
const fallback = [1, 5] as const;
/** Columns that hold moments or days. */
const dated = ['opened', 'answered', 'solved', 'day', 'started'];

/** Letters of an example past which it is cut. */
const longest = 40;
const shortened = (text: string): string => isolated(text.length > longest ? `${text.slice(0, longest)}…` : text);

/** Whether the unit of a field is to be said: not where none of its numbers needs one, or they are hardly ever in another. */
const asked = (name: keyof typeof units, { inspection: { unitless }, draft: { columns, units: given } }: Pick<Columns, 'inspection' | 'draft'>): boolean => {
  const at = (columns as Readonly<Record<string, number>>)[name];
  return (name === 'response' || name === 'handled') && at !== undefined && given[name] === undefined && unitless[at] === true;
};

/** What a draft still lacks: names of fields, of fields whose unit is not said (`handled-unit`), or `order`. */
function lacking(kind: FileKind, inspection: Inspection, draft: Draft): readonly string[] {
  const { columns, order, scales } = draft;
  const has = (field: string) => (columns as Readonly<Record<string, number>>)[field] !== undefined;
  return [
    ...needed[kind].filter((field) => !has(field)),
    ...(order === null && dated.some(has) ? ['order'] : []),
    ...Object.keys(units).filter(isDuration).filter((field) => asked(field, { inspection, draft })).map((field) => `${field}-unit`),
    ...scaled.filter((field) => {
      const scale = (scales as Readonly<Record<string, readonly [number, number]>>)[field];
      return has(field) && scale !== undefined && !(scale[0] < scale[1]);
    }),
  ];
}

/** What a draft says where a person left what stood there. */
function completed({ columns, order, timeZone, units: given, scales }: Draft): FileReading {
  const has = (field: string) => field in columns;
  return {
    columns, timeZone,
    order: order ?? 'day-first',
    units: { ...given, ...Object.fromEntries(Object.keys(units).filter(isDuration).filter(has).map((field) => [field, given[field] ?? units[field][0]])) },
    scales: { ...scales, ...Object.fromEntries(scaled.filter(has).map((field) => [field, scales[field] ?? fallback])) },
  };
}

/** The columns of a file to be told what they are. */
export interface Columns {
  readonly kind: FileKind;
  readonly voice: Voice;
  readonly headingLevel: number;
  readonly inspection: Inspection;
  readonly draft: Draft;
  /** Whether what is missing was asked for already. */
  readonly tried: boolean;
  readonly draw: (draft: Draft) => void;
  readonly read: (reading: FileReading) => void;
  readonly tryIt: () => void;
  readonly cancel: () => void;
}

export function columns(form: Columns): TemplateResult {
  const { kind, voice: { t }, headingLevel, inspection, draft, tried, draw, read, tryIt, cancel } = form;
  const lack = lacking(kind, inspection, draft);
  const { order } = draft;
  const go = () => {
    if (lack.length === 0) read(completed(draft));
    else tryIt();
  };
  return html`
    <div class="columns" role="group" aria-labelledby="${kind}-columns">
      <div id="${kind}-columns" class="subheading" role="heading" aria-level=${headingLevel} tabindex="-1">${t('columnsTitle')}</div>
      <p class="note">${t('columnsAbout')}</p>
      <div class="fields">
        ${(kind === 'tickets' ? ticketFields : employmentFields).map((field) => column(field, lack, form))}
        ${fieldOf('order', form, lack, html`
          <select id="${kind}-order" aria-describedby="${kind}-order-mistake" aria-invalid=${tried && lack.includes('order') ? 'true' : nothing} @change=${(event: Event) => draw({ ...draft, order: ((event.target as HTMLSelectElement).value || null) as Draft['order'] })}>
            <option value="" .selected=${order === null}>${t('choosePlease')}</option>
            ${(['day-first', 'month-first'] as const).map((each) => html`<option value=${each} .selected=${each === order}>${t(each)}</option>`)}
          </select>
        `)}
        <div class="field">
          ${select(t('fileZone'), draft.timeZone, zones(draft.timeZone), (timeZone) => draw({ ...draft, timeZone }), 'zone')}
          <p class="note">${t('fileZoneAbout')}</p>
        </div>
      </div>
      <p role="alert" class="mistake">${tried && lack.length > 0 ? t('columnsLack') : nothing}</p>
      <div class="actions">
        <button class="primary" part="button" data-act="read" @click=${go}>${t('readFile')}</button>
        <button part="button" data-act="cancel" @click=${cancel}>${t('cancel')}</button>
      </div>
    </div>
  `;
}

/** A field with its name, whether it is needed, and what is wrong with it. */
function fieldOf(name: string, { kind, voice: { t }, tried }: Columns, lack: readonly string[], control: TemplateResult, more: unknown = nothing): TemplateResult {
  const must = needed[kind].includes(name) || name === 'order';
  const wrong = tried && lack.includes(name);
  return html`
    <div class="field" data-field=${name}>
      <label for="${kind}-${name}">${t(name === 'order' ? 'order' : `field-${name}`)}${must ? html` <span class="needed">${t('needed')}</span>` : nothing}</label>
      ${control}
      <span id="${kind}-${name}-mistake" class="mistake">${wrong ? t(scaled.includes(name) ? 'scaleMistake' : 'chooseMistake') : nothing}</span>
      ${more}
    </div>
  `;
}

function column(name: string, lack: readonly string[], form: Columns): TemplateResult {
  const { kind, voice: { t }, inspection: { headers, examples }, draft, tried, draw } = form;
  const at = (draft.columns as Readonly<Record<string, number>>)[name];
  const choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    const { [name]: _, ...others } = draft.columns as Readonly<Record<string, number>>;
    const columns: Readonly<Record<string, number>> = value === '' ? others : { ...others, [name]: Number(value) };
    // What another column's numbers are in is another matter.
    const { [name]: _unit, ...units } = draft.units as Readonly<Record<string, Unit>>;
    draw({ ...draft, columns, units, order: dated.includes(name) ? orderIn(columns, form) : draft.order });
  };
  const shown = (index: number) => (examples[index] ?? []).slice(0, 3).map(shortened).join(t('between'));
  const optionOf = (header: string, values: string) => (values === '' ? header : t('columnWith', { header, values }));
  const control = html`
    <select id="${kind}-${name}" aria-describedby="${kind}-${name}-mistake ${kind}-${name}-examples" aria-invalid=${tried && lack.includes(name) ? 'true' : nothing} @change=${choose}>
      <option value="" .selected=${at === undefined}>${t('noColumn')}</option>
      ${headers.map((header, index) => html`<option value=${index} .selected=${index === at}>${optionOf(shortened(header || t('unnamedColumn', { place: index + 1 })), shown(index))}</option>`)}
    </select>
  `;
  return fieldOf(name, form, lack, control, at === undefined ? nothing : html`
    <span id="${kind}-${name}-examples" class="note">${shown(at) === '' ? t('noValues') : t('values', { values: shown(at) })}</span>
    ${isDuration(name) ? unit(name, lack, form) : nothing} ${scaled.includes(name) ? scale(name, form) : nothing}
  `);
}

/** The order that the moments show; where they do not, the one that was there with other moments, which may be none. */
function orderIn(columns: Readonly<Record<string, number>>, { inspection: { orders }, draft }: Columns): Draft['order'] {
  const shown = dated.flatMap((field) => (columns[field] === undefined ? [] : (orders[columns[field]] ?? [])));
  return orderOf(shown) ?? (dated.some((field) => field in draft.columns) ? draft.order : null);
}

function unit(name: keyof typeof units, lack: readonly string[], form: Columns): TemplateResult {
  const { kind, voice: { t }, draft, draw, tried } = form;
  const id = `${kind}-${name}-unit`;
  const chosen = draft.units[name] ?? (asked(name, form) ? '' : units[name][0]);
  const wrong = tried && lack.includes(`${name}-unit`);
  const choose = (event: Event) => {
    const { [name]: _, ...others } = draft.units as Readonly<Record<string, Unit>>;
    const { value } = event.target as HTMLSelectElement;
    draw({ ...draft, units: value === '' ? others : { ...others, [name]: value as Unit } });
  };
  return html`
    <label data-field="unit">
      <span>${t('numbersIn')}</span>
      <select aria-describedby="${id}-mistake" aria-invalid=${wrong ? 'true' : nothing} @change=${choose}>
        ${chosen === '' ? html`<option value="" .selected=${true}>${t('choosePlease')}</option>` : nothing}
        ${units[name].map((each) => html`<option value=${each} .selected=${each === chosen}>${t(each)}</option>`)}
      </select>
    </label>
    <span id="${id}-mistake" class="mistake">${wrong ? t('unitMistake') : nothing}</span>
  `;
}

function scale(name: string, { kind, voice: { t, tag }, draft, draw, tried }: Columns): TemplateResult {
  const scales = draft.scales as Readonly<Record<string, readonly [number, number]>>;
  const ends = scales[name] ?? fallback;
  const end = (place: 0 | 1) => html`
    <label>
      <span>${t(place === 0 ? 'lowest' : 'highest')}</span>
      <input
        inputmode="decimal" autocomplete="off" aria-describedby="${kind}-${name}-mistake" aria-invalid=${tried && !(ends[0] < ends[1]) ? 'true' : nothing}
        ${numberEntry({
          value: ends[place], tag, wrong: t('numberMistake', { example: fallback[1] }),
          set: (typed) => {
            const value = typed ?? Number.NaN;
            draw({ ...draft, scales: { ...scales, [name]: place === 0 ? [value, ends[1]] : [ends[0], value] } });
          },
        })}
      />
    </label>
  `;
  return html`<div class="ends" role="group" aria-label=${t('scaleOf', { field: t(`field-${name}`) })}>${end(0)} ${end(1)}</div>`;
}
