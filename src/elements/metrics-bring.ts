import { html, nothing, type TemplateResult } from 'lit';
import { formatsOf } from '../locale/formats.js';
import type { Voice } from '../locale/words.js';
import type { Intake } from './metrics-intake.js';
import { biggest } from './metrics-source.js';

/** How one of the two files is brought in. */
export interface Bring {
  readonly intake: Intake;
  readonly voice: Voice;
  readonly headingLevel: number;
  readonly file: (file: File) => void;
  readonly text: (text: string) => void;
  readonly address: (address: string) => void;
  readonly cancel: () => void;
  /** What is known of it, and what is to be decided. */
  readonly inside: TemplateResult | typeof nothing;
}

/** A place for one file: what it is for, the ways to bring it in, how far it is. */
export function bring({ intake, voice, headingLevel, file, text, address, cancel, inside }: Bring): TemplateResult {
  const { t } = voice;
  const { kind } = intake;
  const field = (event: Event) => (event.currentTarget as Element).closest('.way')?.querySelector<HTMLInputElement | HTMLTextAreaElement>('[data-typed]') as HTMLInputElement | HTMLTextAreaElement;
  const chosen = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const [first] = input.files ?? [];
    // The same file may be chosen once more, corrected.
    input.value = '';
    if (first) file(first);
  };
  const pasted = (event: Event) => {
    const area = field(event);
    if (area.value.trim() === '') { area.focus(); return; }
    text(area.value);
    area.value = '';
  };
  const go = (event: Event) => {
    const typed = field(event).value.trim();
    if (typed === '') field(event).focus();
    else address(typed);
  };
  return html`
    <div class="bring" role="group" data-kind=${kind} aria-labelledby="${kind}-heading">
      <div id="${kind}-heading" class="subheading" role="heading" aria-level=${headingLevel}>${t(`${kind}Title`)}</div>
      <p class="note">${t(`${kind}About`)}</p>
      ${inside}
      <div class="ways">
        <label class="button">
          ${t(intake.had ? 'chooseOther' : 'choose')}
          <input type="file" aria-describedby="${kind}-heading" accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain" @change=${chosen} />
        </label>
        <span class="note">${t('orDrop')}</span>
      </div>
      ${progress(intake, voice, cancel)} ${failure(intake, voice)}
      <details class="way">
        <summary>${t('paste')}</summary>
        <label>
          <span class="note">${t('pasteAbout')}</span>
          <textarea data-typed rows="5" dir="auto" autocomplete="off" spellcheck="false" aria-label=${t(`${kind}Pasted`)}></textarea>
        </label>
        <div class="actions"><button part="button" @click=${pasted}>${t('readPasted')}</button></div>
      </details>
      <details class="way">
        <summary>${t('fromAddress')}</summary>
        <label>
          <span class="note">${t('addressAbout')}</span>
          <input data-typed inputmode="url" dir="ltr" autocomplete="off" spellcheck="false" aria-label=${t(`${kind}Address`)} @keydown=${(event: KeyboardEvent) => { if (event.key === 'Enter') go(event); }} />
        </label>
        <div class="actions"><button part="button" @click=${go}>${t('readAddress')}</button></div>
      </details>
    </div>
  `;
}

/** How far reading is: the bar goes on, the sentence that is announced only by quarters. */
function progress({ kind, stage }: Intake, { t, tag }: Voice, cancel: () => void): TemplateResult {
  const busy = stage.at === 'looking' || stage.at === 'reading';
  const quarter = stage.at === 'reading' ? Math.floor(Math.min(stage.done, 1) * 4) / 4 : null;
  return html`
    <div class="progress">
      <p id="${kind}-progress" role="status">${busy ? (quarter === null ? t('looking') : t('reading', { percent: formatsOf(tag).percent(quarter) })) : nothing}</p>
      ${busy
        ? html`
            <progress max="1" value=${stage.at === 'reading' ? stage.done : nothing} aria-labelledby="${kind}-heading"></progress>
            <button part="button" data-act="cancel" @click=${cancel}>${t('cancel')}</button>
          `
        : nothing}
    </div>
  `;
}

/** Why there is nothing to read, and what to do about it. */
function failure({ stage }: Intake, { t, tag }: Voice): TemplateResult {
  const size = () => new Intl.NumberFormat(tag, { style: 'unit', unit: 'megabyte', unitDisplay: 'long' }).format(biggest / 1024 / 1024);
  return html`
    <div role="alert">
      ${stage.at === 'failed'
        ? html`<p class="failed">${stage.name === '' ? nothing : html`<b><bdi>${stage.name}</bdi></b> `}${t(stage.fault, { size: stage.fault === 'too-big' ? size() : '' })}</p>`
        : nothing}
    </div>
  `;
}
