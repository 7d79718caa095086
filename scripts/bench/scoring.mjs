import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SurveyModel } from 'survey-core';
import { median } from './statistics.mjs';

/** @typedef {import('../../src/core/quiz.js').Quiz} Quiz */
/** @typedef {(response: number) => readonly (number | null)[]} Count The total, then the dimensions in their order. */

/** Survey that computes what ours does: the same key, reversed items mirrored. @param {Quiz} quiz */
function surveyOf({ scale: { min, max }, items, dimensions }) {
  const reversed = new Set(items.filter((item) => item.reversed).map(({ id }) => id));
  const sumOf = (/** @type {readonly string[]} */ ids) =>
    ids.map((id) => (reversed.has(id) ? `(${min + max} - {item${id}})` : `{item${id}}`)).join(' + ');
  return new SurveyModel({
    elements: items.map(({ id }) => ({ type: 'rating', name: `item${id}`, rateMin: min, rateMax: max })),
    calculatedValues: [{ id: 'total', items: items.map(({ id }) => id) }, ...dimensions].map((each) => ({
      name: each.id,
      expression: sumOf(each.items),
    })),
  });
}

/** Sets of answers, the same ones in every run. @param {Quiz} quiz @param {number} count */
function responsesTo({ items, scale }, count) {
  let seed = 1;
  const answer = () => {
    seed = (seed * 48271) % 2147483647;
    return scale.min + (seed % (scale.max - scale.min + 1));
  };
  return Array.from({ length: count }, () => Object.fromEntries(items.map(({ id }) => [id, answer()])));
}

/** Responses counted in a second. @param {Count} count @param {number} responses @param {number} milliseconds */
function rateOf(count, responses, milliseconds) {
  const started = performance.now();
  let counted = 0;
  let elapsed = 0;
  while (elapsed < milliseconds) {
    for (let response = 0; response < responses; response += 1) count(response);
    counted += responses;
    elapsed = performance.now() - started;
  }
  return (1000 * counted) / elapsed;
}

/**
 * Responses a second by ours and by SurveyJS, whose one model is given all 17 answers of a response at once: the fastest
 * way it has. (A model for each response, as a server would make it, is many times slower.) @throws Where the two disagree.
 */
export async function measureScoring() {
  /** @type {typeof import('../../src/core/index.js')} */
  const { score } = await import(pathToFileURL(resolve('dist/lib/core.js')).href);
  /** @type {Quiz} */
  const quiz = JSON.parse(await readFile('quizzes/rater.json', 'utf8'));
  const survey = surveyOf(quiz);
  const names = ['total', ...quiz.dimensions.map(({ id }) => id)];
  const responses = responsesTo(quiz, 64);
  const data = responses.map((answers) => Object.fromEntries(Object.entries(answers).map(([id, answer]) => [`item${id}`, answer])));

  /** Where either puts the numbers it was asked for. @type {(number | null)[]} */
  const numbers = names.map(() => null);
  /** @type {Count} */
  const ours = (response) => {
    const { total, dimensions } = score(quiz, responses[response] ?? {});
    numbers[0] = total.points;
    for (let index = 0; index < dimensions.length; index += 1) numbers[index + 1] = dimensions[index]?.points ?? null;
    return numbers;
  };
  /** @type {Count} */
  const peer = (response) => {
    survey.data = data[response];
    for (let index = 0; index < names.length; index += 1) numbers[index] = survey.getVariable(names[index] ?? '');
    return numbers;
  };
  responses.forEach((_, response) => {
    const mine = String(ours(response));
    const theirs = String(peer(response));
    if (mine !== theirs) throw new Error(`SurveyJS counts response ${response} as ${theirs}, we as ${mine}.`);
  });

  for (const count of [ours, peer]) rateOf(count, responses.length, 1000);
  const rounds = Array.from({ length: 9 }, () => ({
    ours: rateOf(ours, responses.length, 200),
    peer: rateOf(peer, responses.length, 200),
  }));
  return { ours: median(rounds.map((round) => round.ours)), peer: median(rounds.map((round) => round.peer)) };
}
