import { html, type TemplateResult } from 'lit';
import type { Aspect, Difference, Value } from '../core/differences.js';
import { wordsFor, type Scorecard } from '../core/scorecard.js';
import { formatsOf } from '../locale/formats.js';
import { directionOf } from '../locale/language.js';
import type { Voice } from '../locale/words.js';
import type { CardWords } from './versions.js';

/** Two versions of a card with the words of each in the language on screen. */
export interface Pair {
  readonly before: CardWords;
  readonly after: CardWords;
}

/** What differs between two versions, a row each, under a heading of this id. */
export function differenceTable(list: readonly Difference[], { before, after }: Pair, voice: Voice, id: string): TemplateResult {
  const { t } = voice;
  const names = [wordsFor(after, ''), wordsFor(before, '')] as const;
  // What was dropped has its name in the version before.
  const named = (part: 'section' | 'question', key: string): string => names.map((each) => each[part](key)).find((name) => name !== key) ?? key;
  const place = (section: string | null, question: string | null) =>
    question !== null ? named('question', question) : section !== null ? named('section', section) : t('whole');
  const row = (where: string, what: string, was: unknown, is: unknown) => html`<tr><th scope="row">${where}</th><td>${what}</td><td>${was}</td><td>${is}</td></tr>`;
  return html`
    <div class="scroll" tabindex="0" role="region" aria-labelledby=${id}><table aria-labelledby=${id}>
      <thead><tr>${['place', 'what', 'before', 'after'].map((key) => html`<th scope="col">${t(key)}</th>`)}</tr></thead>
      <tbody>
        ${list.map((each) => {
          if (each.code === 'words') {
            const told = { ...wordPlace(each.path, place), language: languageName(each.language, voice) };
            return row(told.where, t(`words_${told.part}`, { language: told.language }), sentence(each.before, each.language, t), sentence(each.after, each.language, t));
          }
          const where = place(each.section, each.question);
          if (each.code === 'changed') {
            const said = (value: Value) => valueText(value, each.aspect, voice, named, each.section);
            // Of a question these say whether it may, of the card what comes of it.
            const what = each.question !== null && ['critical', 'partial', 'notApplicable', 'later'].includes(each.aspect) ? `may_${each.aspect}` : `aspect_${each.aspect}`;
            return row(where, t(what), said(each.before), said(each.after));
          }
          const [was, is] = each.code === 'added' ? ['', t('isAdded')] : [t('isDropped'), ''];
          return row(where, t(each.question === null ? 'aspect_section' : 'question'), was, is);
        })}
      </tbody>
    </table></div>
  `;
}

/** The name of a language in the language on screen. */
export const languageName = (language: string, { tag }: Voice): string => new Intl.DisplayNames(tag, { type: 'language' }).of(language) ?? language;

const sentence = (text: string | null, language: string, t: Voice['t']) =>
  text === null ? t('nothing') : html`<span lang=${language} dir=${directionOf(language)}>${text}</span>`;

/** Where a sentence belongs, and what part of the words it is. */
function wordPlace([part = '', ...path]: readonly string[], place: (section: string | null, question: string | null) => string) {
  const id = path.at(-1) ?? null;
  const ofSection = part === 'sections' || (part === 'channels' && path[1] === 'sections');
  return { part, where: id === null ? place(null, null) : ofSection ? place(id, null) : place(null, id) };
}

/** What an effect of a missed critical question is called. */
const effectText = (critical: Scorecard['critical'], { t }: Voice): string =>
  critical.effect === 'cap' ? t('capAt', { at: critical.at }) : t(critical.effect === 'zero' ? 'effectZero' : 'effectFlag');

function valueText(value: Value, aspect: Aspect, voice: Voice, named: (part: 'section' | 'question', key: string) => string, section: string | null): string {
  const { t, number, tag } = voice;
  const { list, percent } = formatsOf(tag);
  if (value === null) return t(aspect === 'channels' ? 'allChannels' : 'nothing');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return aspect === 'partial' ? percent(value) : number(value);
  if (typeof value === 'string') return aspect === 'notApplicable' ? t(`policy_${value}`) : aspect === 'section' ? named('section', value) : t(value);
  if (isList(value)) {
    if (aspect === 'languages') return list(value.map((each) => languageName(each, voice)));
    return list(value.map((each) => (aspect === 'order' ? named(section === null ? 'section' : 'question', each) : t(each))));
  }
  if (value === undefined) return t('nothing');
  return 'effect' in value ? effectText(value, voice) : Object.values(value).join('\n');
}

const isList = (value: Value): value is readonly string[] => Array.isArray(value);
