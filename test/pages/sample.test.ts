import { describe, expect, it } from 'vitest';
import card from '../../quizzes/agent-scorecard.json';
import { hidden, standingsOf } from '../../src/core/calibration.js';
import { readEvaluationFile } from '../../src/core/evaluation-file.js';
import { figuresOf } from '../../src/core/evaluation.js';
import { scoreCard } from '../../src/core/marks.js';
import { admitMarks, type Scorecard } from '../../src/core/scorecard.js';
import { earlier, sampleEvaluations } from '../../src/pages/sample-evaluations.js';
import { casts } from '../../src/pages/sample-people.js';

const languages = ['en', 'ar', 'fa'] as const;
const now = Date.parse('2026-11-22T11:00:00Z');
const versions: readonly Scorecard[] = [earlier, card as Scorecard];

describe.each(languages)('the made-up evaluations in %s', (language) => {
  const { evaluations, calibrations } = sampleEvaluations(language, now);

  it('are the same on the same day, and new ones on another', () => {
    expect(sampleEvaluations(language, now + 3_600_000)).toEqual(sampleEvaluations(language, now));
    expect(sampleEvaluations(language, now + 86_400_000).evaluations[0]?.date).not.toBe(evaluations[0]?.date);
  });

  it('are of six agents on four channels over three months, on two versions of the card', () => {
    const plain = evaluations.filter(({ calibration }) => !calibration);
    expect(new Set(plain.map(({ agent }) => agent))).toEqual(new Set(casts[language].agents));
    expect(new Set(plain.map(({ channel }) => channel))).toEqual(new Set(card.channels));
    expect(new Set(plain.map(({ definition }) => definition.version))).toEqual(new Set(versions.map(({ version }) => version)));
    const dates = plain.map(({ date }) => date).sort();
    // Ninety days before that day are the 24th of August.
    expect(dates[0]?.slice(0, 7)).toBe('2026-08');
    expect(['2026-08-23', ...dates, '2026-11-22'].sort()).toEqual(['2026-08-23', ...dates, '2026-11-22']);
  });

  it('score what their marks come to, on the version that they name', () => {
    for (const { definition, channel, marks, figures } of evaluations) {
      const version = versions.find((each) => each.version === definition.version) as Scorecard;
      expect(admitMarks(version, channel, marks).refused).toEqual([]);
      expect(figures).toEqual(figuresOf(scoreCard(version, channel, marks)));
    }
    expect(evaluations.some(({ figures }) => figures.passed)).toBe(true);
    expect(evaluations.some(({ figures }) => figures.passed === false)).toBe(true);
    expect(evaluations.some(({ figures }) => figures.provisional)).toBe(true);
  });

  it('were made in the past, each changed after it was made, under ids of their own', () => {
    for (const { createdAt, changedAt } of evaluations) {
      expect(createdAt <= changedAt && changedAt < new Date(now).toISOString()).toBe(true);
    }
    const others = languages.flatMap((each) => sampleEvaluations(each, now).evaluations.map(({ id }) => id));
    expect(new Set(others).size).toBe(others.length);
  });

  it('have a calibration of three reviewers that is finished, and one that waits for the third', () => {
    const [done, waiting] = standingsOf(calibrations, evaluations);
    expect([done?.present.length, done?.open, done?.late]).toEqual([3, true, []]);
    expect([waiting?.present.length, waiting?.open]).toEqual([2, false]);
    expect(hidden(evaluations, calibrations)).toEqual(new Set(waiting?.present.map(({ id }) => id)));
  });

  it('are a file that can be opened, whole', () => {
    const file = JSON.stringify({ schema: 1, kind: 'evaluations', evaluations, calibrations });
    expect(readEvaluationFile(file, versions)).toEqual({ schema: 1, kind: 'evaluations', evaluations, calibrations, versions: [], refused: [] });
  });
});
