import { html, nothing, type TemplateResult } from 'lit';
import { isolated } from '../core/line.js';
import type { FileReading } from '../core/ticket.js';
import type { Voice } from '../locale/words.js';
import { bring } from './metrics-bring.js';
import type { Had, Intake } from './metrics-intake.js';
import { refusedRows } from './metrics-refused.js';
import type { FileKind } from './metrics-service.js';

/** Help desks by the name they go by. */
const desks = { zendesk: 'Zendesk', freshdesk: 'Freshdesk', intercom: 'Intercom', hubspot: 'HubSpot' } as const;

/** What a person can do with one of the files. */
export interface FileActs {
  readonly file: (kind: FileKind, file: File) => void;
  readonly text: (kind: FileKind, text: string) => void;
  readonly address: (kind: FileKind, address: string) => void;
  readonly cancel: (kind: FileKind) => void;
  readonly change: (kind: FileKind) => void;
  readonly unlearn: (kind: FileKind) => void;
  readonly remove: (kind: FileKind) => void;
  readonly saveRefused: (kind: FileKind) => void;
  readonly tryIt: (kind: FileKind) => void;
}

/** How many rows were read, and how many were not. */
export const outcome = (kind: FileKind, { loaded: { rows, refused } }: Pick<Had, 'loaded'>, { t }: Voice): string =>
  refused === 0 ? t(`${kind}-read`, { count: rows }) : `${t(`${kind}-read`, { count: rows })} ${t('rows-refused', { count: refused })}`;

/** One of the two files: how it comes in, what it was read as, what is to be decided, which rows were refused. */
export function fileCard(intake: Intake, voice: Voice, headingLevel: number, tried: boolean, acts: FileActs): TemplateResult {
  const { kind, stage, had } = intake;
  const inner = Math.min(6, headingLevel + 1);
  return bring({
    intake, voice, headingLevel,
    file: (file) => acts.file(kind, file),
    text: (text) => acts.text(kind, text),
    address: (address) => acts.address(kind, address),
    cancel: () => acts.cancel(kind),
    inside: html`
      ${had ? known(intake, had, voice, acts) : nothing}
      ${stage.at === 'asking'
        ? stage.form({
            kind, voice, headingLevel: inner, inspection: stage.inspection, draft: stage.draft, tried,
            draw: (draft) => intake.draw(draft),
            read: (reading) => void intake.decide(stage.source, stage.inspection, reading),
            tryIt: () => acts.tryIt(kind),
            cancel: () => acts.cancel(kind),
          })
        : nothing}
      ${refusedRows({ intake, voice, turn: (from) => void intake.turn(from), save: () => acts.saveRefused(kind) })}
    `,
  });
}

/** What was read, and how. */
function known({ kind, stage }: Intake, had: Had, voice: Voice, acts: FileActs): TemplateResult {
  const { t } = voice;
  const { source, inspection, reading, by } = had;
  const desk = inspection.source === null || inspection.source === 'plain' ? null : desks[inspection.source];
  const how = by === 'memory' ? t('readRemembered') : by === 'hand' ? t('readByHand') : desk ? t('readAs', { source: isolated(desk) }) : t('readPlain');
  const button = (key: string, act: (kind: FileKind) => void, name: string) => html`<button part="button" data-act=${name} @click=${() => act(kind)}>${t(key)}</button>`;
  return html`
    <div class="known">
      <p>${source.name === '' ? nothing : html`<b><bdi>${source.name}</bdi></b> `}${outcome(kind, had, voice)}</p>
      <p class="note">${how} ${t('readDates', { order: t(reading.order), zone: isolated(reading.timeZone.replaceAll('_', ' ')) })} ${taken(reading, voice)}</p>
      <div class="actions quiet">
        ${stage.at === 'asking' ? nothing : button('changeColumns', acts.change, 'change')} ${by === 'itself' ? nothing : button('unlearn', acts.unlearn, 'unlearn')}
        ${kind === 'people' ? button('removePeople', acts.remove, 'remove') : nothing}
      </div>
    </div>
  `;
}

/** What numbers were taken for that may mean more than one thing. */
function taken({ columns, scales, units }: FileReading, { t }: Voice): string {
  const of = <Value>(all: Readonly<Record<string, Value | undefined>>, say: (field: string, value: Value) => string): string[] =>
    Object.entries(all).flatMap(([name, value]) => (value === undefined || !(name in columns) ? [] : [say(t(`field-${name}`), value)]));
  return [...of(scales, (field, [from, to]) => t('readScale', { field, from, to })), ...of(units, (field, unit) => t('readUnit', { field, unit: t(unit) }))].join(' ');
}
