import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Problem } from '../core/check.js';
import type { Edit } from '../core/edits.js';
import type { Question, Scorecard, Section } from '../core/scorecard.js';
import { directionOf } from '../locale/language.js';
import { sentenceOf } from '../locale/problems.js';
import type { Voice } from '../locale/words.js';
import { languageName } from './difference-table.js';
import { numberEntry } from './number-entry.js';

/** What the editor of a card works on. */
export interface Bench {
  /** The card as edited so far, with the words of all its languages. */
  readonly draft: Scorecard;
  readonly problems: readonly Problem[];
  readonly voice: Voice;
  /** Name of a question or section in the language on screen. */
  readonly nameOf: (part: 'sections' | 'questions', id: string) => string;
  readonly edit: (edit: Edit) => void;
  /** Ids of the questions that are unfolded. */
  readonly open: ReadonlySet<string>;
  readonly fold: (id: string, open: boolean) => void;
}

const whole = 100;
/** A number with a decimal sign, as a language writes it. */
const example = 12.5;
/** Weights such as 33.3 are no sum of halves. */
const rounding = 1e-9;

/** What is wrong in one place, as a list that its field is described by. */
function complaints(at: string, { problems, voice }: Bench) {
  const found = problems.filter((problem) => problem.at === at);
  return {
    id: found.length > 0 ? `p${at.replaceAll(/[^A-Za-z0-9-]/g, '_')}` : nothing,
    invalid: found.some(({ severity }) => severity === 'error') ? 'true' : nothing,
    list: found.length === 0 ? nothing : html`<span class="problem" id=${`p${at.replaceAll(/[^A-Za-z0-9-]/g, '_')}`}>${found.map((problem) => html`<span>${sentenceOf(problem, voice.tag)}</span>`)}</span>`,
  };
}

/** A field for a number; null where there is none, which the checker judges. What is no number changes nothing. */
function numberField(label: string, value: number | undefined, at: string, bench: Bench, set: (value: number | null) => void): TemplateResult {
  const { id, invalid, list } = complaints(at, bench);
  const { t, tag, number } = bench.voice;
  const entry = numberEntry({ value: value ?? null, tag, wrong: t('numberWrong', { example: number(example) }), set: (typed) => { if (!Number.isNaN(typed)) set(typed); } });
  return html`
    <label class="field">
      <span>${label}</span>
      <input inputmode="decimal" autocomplete="off" aria-label=${label} aria-invalid=${invalid} aria-describedby=${id} ${entry} />
      ${list}
    </label>
  `;
}

function choiceField(label: string, chosen: string, options: readonly (readonly [value: string, said: string])[], set: (value: string) => void): TemplateResult {
  return html`
    <label class="field">
      <span>${label}</span>
      <select @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
        ${options.map(([value, said]) => html`<option value=${value} .selected=${value === chosen}>${said}</option>`)}
      </select>
    </label>
  `;
}

function checkField(label: string, checked: boolean, at: string, bench: Bench, set: (checked: boolean) => void): TemplateResult {
  const { id, list } = complaints(at, bench);
  return html`
    <label class="check">
      <input type="checkbox" aria-label=${label} .checked=${checked} aria-describedby=${id} @change=${(event: Event) => set((event.target as HTMLInputElement).checked)} />
      <span>${label}</span>${list}
    </label>
  `;
}

function wordsField(label: string, language: string, path: readonly string[], bench: Bench, optional = false): TemplateResult {
  const at = `/text/${[language, ...path].map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
  const { id, invalid, list } = complaints(at, bench);
  const value = path.reduce<unknown>((within, key) => (typeof within === 'object' && within !== null && Object.hasOwn(within, key) ? (within as Record<string, unknown>)[key] : undefined), bench.draft.text?.[language]);
  return html`
    <label class="field words">
      <span>${label}</span>
      <textarea rows="2" lang=${language} dir=${directionOf(language)} aria-label=${label} .value=${typeof value === 'string' ? value : ''} aria-invalid=${invalid} aria-describedby=${id}
        @input=${(event: Event) => { const sentence = (event.target as HTMLTextAreaElement).value; bench.edit({ act: 'say', language, path, sentence: optional && sentence.trim() === '' ? null : sentence }); }}></textarea>
      ${list}
    </label>
  `;
}

/** Fields for the card as a whole. */
export function cardFields(bench: Bench): TemplateResult {
  const { draft, voice: { t }, edit } = bench;
  const { status, passMark, critical, notApplicable = 'redistribute', partial } = draft;
  const effects = [['zero', 'effectZero'], ['cap', 'effectCap'], ['flag', 'effectFlag']] as const;
  return html`
    <fieldset class="fields">
      <legend>${t('card')}</legend>
      ${choiceField(t('aspect_status'), status, [['trial', t('trial')], ['standard', t('standard')]], (value) => edit({ act: 'card', changes: { status: value as Scorecard['status'] } }))}
      ${numberField(t('aspect_passMark'), passMark, '/passMark', bench, (value) => edit({ act: 'card', changes: { passMark: value } }))}
      ${choiceField(t('aspect_critical'), critical.effect, effects.map(([value, key]) => [value, t(key)]), (value) =>
        edit({ act: 'card', changes: { critical: value === 'cap' ? { effect: 'cap', at: passMark === undefined ? whole / 2 : Math.max(0, passMark - 1) } : { effect: value as 'zero' | 'flag' } } }))}
      ${critical.effect === 'cap' ? numberField(t('cap'), Number.isFinite(critical.at) ? critical.at : undefined, '/critical/at', bench, (value) => edit({ act: 'card', changes: { critical: { effect: 'cap', at: value ?? Number.NaN } } })) : nothing}
      ${choiceField(t('aspect_notApplicable'), notApplicable, (['redistribute', 'count-as-zero', 'not-allowed'] as const).map((value) => [value, t(`policy_${value}`)]), (value) =>
        edit({ act: 'card', changes: { notApplicable: value as NonNullable<Scorecard['notApplicable']> } }))}
      ${numberField(t('aspect_partial'), partial, '/partial', bench, (value) => edit({ act: 'card', changes: { partial: value ?? Number.NaN } }))}
    </fieldset>
  `;
}

/** Three questions about the use of a card, to be answered in words of one's own. */
export function noteFields({ draft, voice: { t }, edit }: Bench): TemplateResult {
  const notes = draft.notes ?? {};
  return html`
    <fieldset class="fields notes">
      <legend>${t('notes')}</legend>
      <p class="note">${t('notesNote')}</p>
      ${(['response', 'coverage', 'difference'] as const).map((key) => html`
        <label class="field words">
          <span>${t(key)}</span>
          <textarea rows="2" dir="auto" .value=${notes[key] ?? ''}
            @input=${(event: Event) => {
              const said = (event.target as HTMLTextAreaElement).value;
              const all = Object.entries({ ...notes, [key]: said }).filter(([, each]) => /\S/.test(each ?? ''));
              edit({ act: 'card', changes: { notes: all.length > 0 ? Object.fromEntries(all) : null } });
            }}></textarea>
        </label>
      `)}
    </fieldset>
  `;
}

/** Sections with their weights, whose sum is told as it changes, and their questions. */
export function sectionFields(bench: Bench): TemplateResult {
  const { draft, voice: { t } } = bench;
  const sum = draft.sections.reduce((total, { weight }) => total + (Number.isFinite(weight) ? weight : 0), 0);
  const right = Math.abs(sum - whole) <= rounding;
  return html`
    <output class=${right ? 'sum' : 'sum wrong'}>${t('sum', { sum, whole })}${right ? nothing : html`<br />${t('sumWrong', { whole })}`}</output>
    ${draft.sections.map((section, at) => sectionField(section, at, bench))}
  `;
}

function sectionField(section: Section, at: number, bench: Bench) {
  const { draft, voice, nameOf, edit } = bench;
  const { t } = voice;
  const name = nameOf('sections', section.id);
  const place = `/sections/${at}`;
  return html`
    <fieldset class="section">
      <legend>${name}</legend>
      ${complaints(place, bench).list}
      <div class="fields">
        ${numberField(t('sectionWeight', { section: name }), section.weight, `${place}/weight`, bench, (value) => edit({ act: 'section', section: section.id, changes: { weight: value } }))}
        ${numberField(t('aspect_threshold'), section.threshold, `${place}/threshold`, bench, (value) => edit({ act: 'section', section: section.id, changes: { threshold: value } }))}
        ${draft.languages.map((language) => wordsField(t('words_sections', { language: languageName(language, voice) }), language, ['sections', section.id], bench))}
      </div>
      ${repeat(section.questions, ({ id }) => id, (question, index) => questionField(question, `${place}/questions/${index}`, section, index, bench))}
    </fieldset>
  `;
}

function questionField(question: Question, at: string, section: Section, index: number, bench: Bench) {
  const { voice: { t }, nameOf, open, fold, problems } = bench;
  const { id } = question;
  const wrong = problems.filter((problem) => problem.severity === 'error' && (problem.at === at || problem.at.startsWith(`${at}/`) || isOf(problem.at, id))).length;
  return html`
    <details data-question=${id} ?open=${open.has(id)} @toggle=${(event: Event) => fold(id, (event.target as HTMLDetailsElement).open)}>
      <summary><span>${nameOf('questions', id)}</span> ${wrong > 0 ? html`<span class="problem">${t('problemsIn', { count: wrong })}</span>` : nothing}</summary>
      ${open.has(id) ? questionFields(question, at, section, index, bench) : nothing}
    </details>
  `;
}

/** Whether a problem lies in a sentence of a question. */
const isOf = (at: string, id: string): boolean => at.startsWith('/text/') && at.endsWith(`/${id}`) && !at.endsWith(`/sections/${id}`);

function questionFields(question: Question, at: string, section: Section, index: number, bench: Bench) {
  const { draft, voice, edit } = bench;
  const { t } = voice;
  const { id, weight, channels = draft.channels, bonus } = question;
  const set = (changes: Extract<Edit, { act: 'question' }>['changes']) => edit({ act: 'question', question: id, changes });
  const flags = (['critical', 'partial', 'notApplicable', 'later'] as const).map((key) => checkField(t(`may_${key}`), question[key] ?? false, `${at}/${key}`, bench, (checked) => set({ [key]: checked || null })));
  return html`
    ${complaints(at, bench).list}
    <div class="fields">
      ${bonus === undefined
        ? numberField(t('aspect_weight'), weight ?? 1, `${at}/weight`, bench, (value) => set({ weight: value ?? Number.NaN }))
        : numberField(t('aspect_bonus'), bonus, `${at}/bonus`, bench, (value) => set({ bonus: value ?? Number.NaN }))}
      <div class="checks">${flags}</div>
      <fieldset class="checks">
        <legend>${t('askedOn')}</legend>
        ${draft.channels.map((channel) => checkField(t(channel), channels.includes(channel), `${at}/channels`, bench, (checked) => {
          const left = draft.channels.filter((each) => (each === channel ? checked : channels.includes(each)));
          set({ channels: left.length === draft.channels.length ? null : left });
        }))}
      </fieldset>
      ${draft.languages.map((language) => sentences(id, language, bench))}
    </div>
    <div class="actions">
      <button class="up" part="button" ?disabled=${index === 0} @click=${() => edit({ act: 'move', question: id, by: -1 })}>${t('up')}</button>
      <button class="down" part="button" ?disabled=${index === section.questions.length - 1} @click=${() => edit({ act: 'move', question: id, by: 1 })}>${t('down')}</button>
      <button part="button" @click=${() => edit({ act: 'drop', question: id })}>${t('drop')}</button>
    </div>
  `;
}

/** All that a question says in one language: for every channel, and where a channel has words of its own. */
function sentences(id: string, language: string, bench: Bench) {
  const { draft, voice } = bench;
  const { t } = voice;
  const named = { language: languageName(language, voice) };
  const texts = Object.values(draft.text ?? {});
  return html`
    ${wordsField(t('wording', named), language, ['questions', id], bench)} ${wordsField(t('recommendation', named), language, ['recommendations', id], bench)}
    ${draft.channels.map((channel) => html`
      ${texts.some(({ channels }) => channels?.[channel]?.questions?.[id] !== undefined)
        ? wordsField(t('wordingFor', { ...named, channel: t(channel) }), language, ['channels', channel, 'questions', id], bench, true)
        : nothing}
      ${texts.some(({ channelRecommendations }) => channelRecommendations?.[channel]?.[id] !== undefined)
        ? wordsField(t('recommendationFor', { ...named, channel: t(channel) }), language, ['channelRecommendations', channel, id], bench, true)
        : nothing}
    `)}
  `;
}
