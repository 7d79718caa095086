import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import card from '../../quizzes/agent-scorecard.json';
import map from '../../quizzes/rater-diagnostic.json';
import rater from '../../quizzes/rater.json';
import { check } from '../../src/core/check.js';
import type { DiagnosticMap, DiagnosticWords } from '../../src/core/diagnostic.js';
import { variantOf, type Scorecard } from '../../src/core/scorecard.js';

const { dimensions } = map as DiagnosticMap;
const scorecard = card as Scorecard;
const words = (language: string) => JSON.parse(readFileSync(`locales/${language}/rater-diagnostic.json`, 'utf8')) as DiagnosticWords;
const languages = ['en', 'ar', 'fa'];

describe('the mapping of the built-in quiz', () => {
  it('has no problem and no warning, its words included', () => {
    expect(check(JSON.stringify(map), Object.fromEntries(languages.map((language) => [language, words(language)])))).toEqual([]);
  });

  it('has the five dimensions of the quiz, in its order', () => {
    expect(dimensions.map(({ id }) => id)).toEqual(rater.dimensions.map(({ id }) => id));
  });

  it.each(languages)('calls them in %s what the result of the quiz calls them', (language) => {
    const result = JSON.parse(readFileSync(`locales/${language}/rater.result.json`, 'utf8')) as { readonly dimensions: Readonly<Record<string, { readonly name: string }>> };
    for (const { id } of dimensions) expect(words(language).dimensions[id]?.name).toBe(result.dimensions[id]?.name);
  });

  it.each(scorecard.channels)('has on %s at least three questions for each dimension', (channel) => {
    const asked = new Set(variantOf(scorecard, channel).questions.map(({ id }) => id));
    for (const { id, questions } of dimensions) expect(questions.filter((question) => asked.has(question.id)).length, id).toBeGreaterThanOrEqual(3);
  });

  it('lets no question speak of more than two dimensions, and leaves out the reviewer’s guess at what the customer felt', () => {
    const named = dimensions.flatMap(({ questions }) => questions.map(({ id }) => id));
    const all = scorecard.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
    for (const id of all) expect(named.filter((each) => each === id).length, id).toBeLessThanOrEqual(2);
    expect(all.filter((id) => !named.includes(id))).toEqual(['satisfied']);
  });

  it('has a metric of what customers did for each dimension', () => {
    for (const { id, metrics } of dimensions) expect(metrics.length, id).toBeGreaterThan(0);
  });

  it('gives each question and metric a reason of its own in each language', () => {
    for (const language of languages) {
      const reasons = Object.values(words(language).dimensions).flatMap(({ questions = {}, metrics = {} }) => [...Object.values(questions), ...Object.values(metrics)]);
      expect(new Set(reasons).size).toBe(dimensions.reduce((sum, { questions, metrics }) => sum + questions.length + metrics.length, 0));
    }
  });
});
