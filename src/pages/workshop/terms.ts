import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Quiz } from '../../core/quiz.js';
import type { RevealStep, Withheld } from '../../core/workshop.js';
import { formatsOf } from '../../locale/formats.js';
import type { Wording } from './words.js';

/** What figures are told in. */
export interface Terms {
  /** The quiz in one language, or in two at once. */
  readonly wordings: readonly Wording[];
  /** Language of the page, and so of its digits. */
  readonly tag: string;
  /** Fewest people behind any figure. */
  readonly minimum: number;
}

/** What a step shows, as a heading says it. */
export const stepName = (step: RevealStep): string =>
  ({ totals: msg('Totals'), dimensions: msg('Dimensions'), groups: msg('Groups'), statements: msg('Statements'), change: msg('Change') })[step];

/** Why a figure is not shown, kindly; of a statement, what everyone shares is a choice. */
export const withheldText = (why: Withheld, terms: Terms, of: 'statement' | 'figure' = 'figure'): string =>
  ({
    few: msg(str`Not shown: fewer people than the minimum of ${numberOf(terms)(terms.minimum)} stand behind it.`),
    agreed:
      of === 'statement'
        ? msg('Everyone chose the same. Which choice it was is not shown, since that would tell what each person answered.')
        : msg('This is the same for everyone. What it is stays hidden, since that would tell what each person answered.'),
    nearly: msg('Not shown: all of these people, or all but one, are alike in this. Which of the two it is would tell something of each of them.'),
    derivable: msg('Held back together with another figure, so that nobody’s answer can be worked out.'),
  })[why];

/** The same where there is little room; the whole stands below. */
export const withheldShort = (why: Withheld): string =>
  ({ few: msg('too few people'), agreed: msg('all the same'), nearly: msg('nearly all alike'), derivable: msg('held back') })[why];

/** A spread or an interval, or that it is held back. */
export const orHeldBack = <Value>(value: Value | null, shown: (value: Value) => unknown): unknown =>
  value === null ? html`<span class="withheld">${withheldShort('derivable')}</span>` : shown(value);

/** A reason that stands in short above, as a sentence. */
export const withheldNote = (why: Withheld, terms: Terms): TemplateResult => html`<p class="note"><b>${withheldShort(why)}</b>: ${withheldText(why, terms)}</p>`;

/** Why what would stand under a title is not shown. */
export const withheldUnder = (title: string, why: Withheld, terms: Terms): TemplateResult => html`<p class="withheld"><b>${title}</b>: ${withheldText(why, terms)}</p>`;

export const withheldPart = (...told: Parameters<typeof withheldText>): TemplateResult => html`<p class="withheld">${withheldText(...told)}</p>`;

export const quizIn = ({ wordings }: Terms): Quiz => (wordings[0] as Wording).quiz;

/** Words of the quiz in each language shown; each language once where they differ. */
export const worded = ({ wordings }: Terms, text: (wording: Wording) => string | undefined, fallback: string): TemplateResult => html`
  <span class="worded">${wordings.map((wording) => html`<span lang=${wording.tag} dir=${wording.dir}>${text(wording) ?? fallback}</span> `)}</span>
`;

export const dimensionName = (id: string, terms: Terms): TemplateResult => worded(terms, ({ words }) => words.dimensions[id]?.name, id);

export const numberOf = ({ tag }: Pick<Terms, 'tag'>, options: Intl.NumberFormatOptions = { maximumFractionDigits: 1 }): ((value: number) => string) => {
  const format = new Intl.NumberFormat(tag, options);
  return (value) => format.format(value);
};

const decimals = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
/** Means and spreads, all with one decimal. */
export const meanOf = (terms: Terms): ((value: number) => string) => numberOf(terms, decimals);
export const fineOf = (terms: Terms): ((value: number) => string) => numberOf(terms, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** Changes, with their sign; what rounds to 0 has none. */
export const changeOf = (terms: Terms): ((value: number) => string) => numberOf(terms, { ...decimals, signDisplay: 'exceptZero' });
export const percentOf = ({ tag }: Terms): ((share: number) => string) => formatsOf(tag).percent;
