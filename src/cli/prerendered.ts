import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { createHash } from 'node:crypto';
import type { FormWords, Quiz, ResultWords } from '../core/quiz.js';
import { scoringSheet } from '../elements/blank.js';
import { trusted } from '../elements/definition.js';
import { MizanQuiz } from '../elements/mizan-quiz.js';
import single from '../elements/single.styles.js';
import { matchLanguage } from '../locale/language.js';
import { addWords, heldWords, interfaceOf, voiceOf } from '../locale/words.js';
import extra from './prerendered.styles.js';
import { ours } from './speech.js';

/** What a quiz is to look like before its script comes. */
export interface Look {
  readonly quiz: Quiz;
  /** Id of a built-in quiz, or the address that the definition will have on the site. */
  readonly src: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly layout: string;
  /** Attributes that it has besides. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Address of the style sheet; null writes the styles into the HTML. */
  readonly sheet: string | null;
}

/** A quiz as HTML. */
export interface Prerendered {
  readonly html: string;
  /** The source that a policy must name for the styles within, `sha256-…`; null where there are none. */
  readonly styleHash: string | null;
}

/** Styles of a quiz that stands without its script; one statement at a time is for the script to show. */
const sheet: string = [...(MizanQuiz.styles as readonly CSSResult[]).filter((each) => each !== single), extra].map(({ cssText }) => cssText).join('');

const sha256 = (text: string, encoding: 'base64' | 'base64url') => createHash('sha256').update(text).digest(encoding);

/** Name of the file that has these styles; another content has another name. */
export const sheetName = `mizan-quiz-${sha256(sheet, 'base64url').replaceAll(/[-_]/g, 'x').slice(0, 8)}.css`;

/** Draws a quiz as HTML with declarative shadow DOM: all of its statements, and how to score them by hand. */
export async function prerendered({ quiz, src, lang, layout, attributes, sheet: address }: Look): Promise<Prerendered> {
  const { language, tag } = matchLanguage(lang, quiz.languages);
  await hold(interfaceOf(tag).language, ['quiz', 'print', 'result']);
  if (!quiz.text?.[language]) await hold(language, [quiz.id, `${quiz.id}.result`]);
  if (!customElements.get('mizan-quiz')) customElements.define('mizan-quiz', MizanQuiz);

  const { name, storage, 'heading-level': headingLevel, ...rest } = attributes;
  const drawn = await text(html`<mizan-quiz
    src=${src}
    lang=${tag}
    layout=${layout}
    name=${name ?? nothing}
    storage=${storage ?? nothing}
    heading-level=${headingLevel ?? nothing}
    ?required=${'required' in rest}
    ?link=${'link' in rest}
    .definition=${quiz.text ? trusted(quiz) : null}
  ></mizan-quiz>`);
  const words = { ...(quiz.text?.[language] ?? { ...heldWords(language, quiz.id), ...heldWords(language, `${quiz.id}.result`) }) } as FormWords & ResultWords;
  const byHand = await text(scoringSheet({ definition: quiz, words, voice: voiceOf(tag, ['print', 'result']) }));
  const voice = voiceOf(tag, 'print');
  const styles = address === null ? `<style>${sheet}</style>` : `<link rel="stylesheet" href="${escaped(address)}">`;
  const details = `<details class="by-hand root" lang="${voice.tag}" dir="${voice.dir}"><summary>${escaped(voice.t('sheet'))}</summary>${onScreen(byHand, Number(headingLevel ?? 2) + 1, escaped(voice.t('sheet')))}</details>`;
  const whole = drawn
    .replace(/^[^]*?(?=<mizan-quiz)|(?<=<\/mizan-quiz>)[^]*$/g, '')
    .replace(/<mizan-quiz\s+([^>]*?)\s*>/, (_, given: string) => `<mizan-quiz ${given.replaceAll(/\s+/g, ' ')}>`)
    .replace(/<template [^>]*>(?:<style>.*?<\/style>)?/s, `<template shadowrootmode="open">${styles}`)
    // Whether a radio is chosen is a state, and no attribute says that it is not.
    .replaceAll(' checked="false"', '')
    // Quizzes in other languages on the page have names of their own, and so have those that a script draws.
    .replaceAll(/name="mizan-\d+-/g, `name="mizan-${quiz.id}-${language}-`)
    .replace('</template>', `${details}</template>`);
  return { html: `${whole}\n`, styleHash: address === null ? `sha256-${sha256(sheet, 'base64')}` : null };
}

const text = async (view: TemplateResult): Promise<string> => collectResult(render(view));

/** The sheet as a page has it, without what a script would go on from: the summary is its title, headings follow that of the quiz, and a wide table can be scrolled by keyboard. */
const onScreen = (drawn: string, rank: number, title: string): string =>
  drawn
    .replaceAll(/<!--.*?-->|<h2>.*?<\/h2>/gs, '')
    .replaceAll(/(?<=<\/?)h3(?=>)/g, `h${Math.min(rank, 6)}`)
    .replace(/<table.*?<\/table>/s, (table) => `<div class="scroll" role="region" tabindex="0" aria-label="${title}">${table}</div>`)
    .replaceAll(/\s+/g, ' ');

const escaped = (sentence: string): string => sentence.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Brings words of the package into memory. */
async function hold(language: string, namespaces: readonly string[]): Promise<void> {
  for (const namespace of namespaces) {
    if (!heldWords(language, namespace)) addWords(language, namespace, await ours(`locales/${language}/${namespace}.json`));
  }
}
