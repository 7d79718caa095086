import { describe, expect, it } from 'vitest';
import { calibrationOf, hidden, standingsOf, type Standing } from '../../src/core/calibration.js';
import { closenessOf, comparisonOf, calibrationSeries } from '../../src/core/comparison.js';
import { figuresOf, type Calibration, type Evaluation } from '../../src/core/evaluation.js';
import { scoreCard } from '../../src/core/marks.js';
import type { Marks, Scorecard } from '../../src/core/scorecard.js';

const card: Scorecard = {
  schema: 1, kind: 'scorecard', id: 'card', version: '1.0.0', status: 'trial', languages: ['en'], channels: ['phone', 'chat'], partial: 0.5, critical: { effect: 'flag' },
  sections: [
    { id: 'open', weight: 40, questions: [{ id: 'name' }, { id: 'hold', notApplicable: true, channels: ['phone'] }] },
    { id: 'solve', weight: 60, questions: [{ id: 'right', critical: true }, { id: 'kind', partial: true }, { id: 'follow', later: true }] },
  ],
};
const calibration = (more: Partial<Calibration> = {}): Calibration => ({
  schema: 1, kind: 'calibration', id: 'c1', definition: { id: 'card', version: '1.0.0' }, channel: 'phone', interaction: 'Call 7',
  reviewers: ['Sara', 'علی', 'Mina'], createdAt: '2026-11-01T08:00:00Z', openedAt: null, ...more,
});
const standingOf = (each: Calibration, evaluations: readonly Evaluation[]): Standing => standingsOf([each], evaluations)[0] as Standing;
let made = 0;
const evaluation = (reviewer: string, marks: Marks = {}, more: Partial<Evaluation> = {}): Evaluation => {
  made += 1;
  const at = `2026-11-02T08:00:${String(made % 60).padStart(2, '0')}Z`;
  return {
    schema: 1, kind: 'evaluation', id: `e${made}`, definition: { id: 'card', version: '1.0.0' }, channel: 'phone', interaction: 'Call 7', agent: 'Agent', reviewer, date: '2026-11-01',
    marks, comments: {}, times: {}, note: '', calibration: true, createdAt: at, changedAt: at, figures: figuresOf(scoreCard(card, 'phone', marks)), history: [], ...more,
  };
};
const yes: Marks = { name: 'yes', hold: 'na', right: 'yes', kind: 'yes', follow: 'yes' };

describe('how far a calibration has come', () => {
  it('names who is in and who is missing, however names and the interaction are written', () => {
    const standing = standingOf(calibration(), [evaluation('SARA', yes, { interaction: ' call  ٧ ' }), evaluation('علي', yes)]);
    expect(standing.present.map(({ reviewer }) => reviewer)).toEqual(['SARA', 'علي']);
    expect(standing.missing).toEqual(['Mina']);
    expect(standing.open).toBe(false);
  });

  it('is open once all are in, and takes nobody who was not named', () => {
    const standing = standingOf(calibration(), [evaluation('Guest'), evaluation('Mina'), evaluation('Sara'), evaluation('guest'), evaluation('علی')]);
    expect(standing.present.map(({ reviewer }) => reviewer)).toEqual(['Sara', 'علی', 'Mina']);
    expect([standing.open, standing.missing, standing.extra]).toEqual([true, [], ['Guest']]);
  });

  it('takes the latest evaluation of each', () => {
    const first = evaluation('Sara', yes, { changedAt: '2026-11-03T08:00:00Z' });
    const second = evaluation('Sara', yes, { changedAt: '2026-11-04T08:00:00Z' });
    for (const order of [[first, second], [second, first]]) expect(standingOf(calibration(), order).present).toEqual([second]);
  });

  it.each([
    ['another version', { definition: { id: 'card', version: '1.1.0' } }],
    ['another card', { definition: { id: 'other', version: '1.0.0' } }],
    ['another channel', { channel: 'chat' as const }],
    ['another interaction', { interaction: 'Call 8' }],
  ])('leaves out an evaluation of %s', (_, more) => {
    expect(standingOf(calibration(), [evaluation('Sara', yes, more)]).missing).toContain('Sara');
  });

  it('is open when it was opened early, and says who came after', () => {
    const at = '2026-11-02T09:00:00Z';
    const standing = standingOf(calibration({ openedAt: at }), [evaluation('Sara'), evaluation('Mina', yes, { createdAt: '2026-11-02T10:00:00Z', changedAt: '2026-11-02T10:00:00Z' })]);
    expect([standing.open, standing.missing, standing.late]).toEqual([true, ['علی'], ['Mina']]);
  });

  it('says who changed an evaluation once all could be seen, and not who did before', () => {
    const at = (minute: number) => `2026-11-02T08:${String(minute).padStart(2, '0')}:00Z`;
    const evaluations = [
      evaluation('Sara', yes, { createdAt: at(1), changedAt: at(3) }),
      evaluation('علی', yes, { createdAt: at(2), changedAt: at(9) }),
      evaluation('Mina', yes, { createdAt: at(5), changedAt: at(5) }),
    ];
    expect(standingOf(calibration(), evaluations).late).toEqual(['علی']);
    expect(standingOf(calibration(), evaluations.slice(1)).late).toEqual([]);
  });

  it('counts a name that is written twice once', () => {
    expect(standingOf(calibration({ reviewers: ['Sara', 'sara ', 'Mina'] }), []).missing).toEqual(['Sara', 'Mina']);
  });
});

describe('what is hidden', () => {
  const [sara, guest, ali, mina] = [evaluation('Sara', yes), evaluation('Guest', yes), evaluation('علی', yes), evaluation('Mina', yes)];
  const before = evaluation('Sara', yes, { definition: { id: 'card', version: '0.9.0' }, calibration: false });
  const other = evaluation('Sara', yes, { interaction: 'Call 8' });

  it('is every evaluation of an interaction whose calibration waits, whoever made it and with whichever version', () => {
    expect([...hidden([sara, guest, before, other], [calibration()])].sort()).toEqual([sara.id, guest.id, before.id].sort());
  });

  it('is nothing once all are in, or it was opened', () => {
    expect(hidden([sara, guest, ali, mina, before], [calibration()]).size).toBe(0);
    expect(hidden([sara], [calibration({ openedAt: '2026-11-02T09:00:00Z' })]).size).toBe(0);
    expect(hidden([sara], []).size).toBe(0);
  });
});

it('is found by its interaction, channel and version', () => {
  const [known, definition] = [calibration(), { id: 'card', version: '1.0.0' }];
  expect(calibrationOf({ definition, channel: 'phone', interaction: 'CALL ۷' }, [known])).toBe(known);
  expect(calibrationOf({ definition, channel: 'chat', interaction: 'Call 7' }, [known])).toBeNull();
  expect(calibrationOf({ definition: { ...definition, version: '2.0.0' }, channel: 'phone', interaction: 'Call 7' }, [known])).toBeNull();
});

describe('reviews side by side', () => {
  const one = evaluation('Sara', yes);
  const two = evaluation('علی', { name: 'no', hold: 'na', right: 'no', kind: 'partial', follow: 'later' });
  const three = evaluation('Mina', { name: 'no', hold: 'yes', right: 'yes', kind: 'partial' });

  it('list the least agreed first, a failed critical question before its equals', () => {
    const { differing, agreed, open } = comparisonOf(card, 'phone', [one, two]);
    // Every pair of two differs wholly; "right" is critical and was failed.
    expect(differing.map(({ id, agreement }) => [id, agreement])).toEqual([['right', 0], ['name', 0], ['kind', 0]]);
    expect(agreed.map(({ id }) => id)).toEqual(['hold']);
    // The second put it off, so there is nothing to compare.
    expect(open.map(({ id, marks }) => [id, marks])).toEqual([['follow', ['yes', 'later']]]);
  });

  it('take the share of pairs per question', () => {
    // Three reviewers make three pairs; in each question one pair agrees.
    expect(comparisonOf(card, 'phone', [one, two, three]).differing.map(({ id, agreement }) => [id, agreement])).toEqual([
      ['right', 1 / 3], ['name', 1 / 3], ['hold', 1 / 3], ['kind', 1 / 3],
    ]);
  });

  it('come to figures over all questions', () => {
    const { overall } = comparisonOf(card, 'phone', [one, two]);
    // By hand: four questions that both answered, one alike: 0.25. AC1 over yes, partial, no and na, "follow" counting in π with its one rating:
    // name yes/no, hold na/na, right yes/no, kind yes/partial, follow yes: π yes (0.5 + 0.5 + 0.5 + 1) / 5 = 0.5, no 0.2, na 0.2, partial 0.1;
    // Σπ(1 − π) = 0.25 + 0.16 + 0.16 + 0.09 = 0.66, over 3 = 0.22; (0.25 − 0.22) / 0.78.
    expect(overall).toMatchObject({ units: 4, percent: 0.25, kappaOf: 'cohen' });
    expect(overall.ac1).toBeCloseTo(0.03 / 0.78, 12);
    // Cohen: the first gave yes 3/4, na 1/4; the second no 2/4, partial 1/4, na 1/4; chance 1/16: (0.25 − 0.0625) / 0.9375 = 0.2.
    expect(overall.kappa).toBeCloseTo(0.2, 12);
    // Krippendorff: eight ratings, yes 3, na 2, no 2, partial 1; met unlike 6 of 8; expected (64 − 9 − 4 − 4 − 1) / 7: 1 − 7 · 6 / 46.
    expect(overall.alpha).toBeCloseTo(1 - 42 / 46, 12);
    expect(comparisonOf(card, 'phone', [one, two, three]).overall.kappaOf).toBe('fleiss');
  });

  it('ask only what the channel asks', () => {
    const { agreed } = comparisonOf(card, 'chat', [one, one]);
    expect(agreed.map(({ id }) => id)).toEqual(['name', 'right', 'kind', 'follow']);
  });

  it('take a mark that the question does not offer for missing', () => {
    expect(comparisonOf(card, 'phone', [one, { ...one, marks: { ...yes, name: 'na' } }]).open.map(({ id }) => id)).toEqual(['name']);
  });

  it('agree wholly where all marks are the same, and have no kappa where these do not vary', () => {
    const all: Marks = { name: 'yes', hold: 'yes', right: 'yes', kind: 'yes', follow: 'yes' };
    const { overall, differing } = comparisonOf(card, 'phone', [evaluation('a', all), evaluation('b', all)]);
    expect(differing).toEqual([]);
    expect(overall).toEqual({ units: 5, percent: 1, ac1: 1, alpha: null, kappa: null, kappaOf: 'cohen' });
  });
});

describe('the closeness of scores', () => {
  it.each([
    // Three pairs: 10, 10.5 and 0.5 apart.
    [[80, 90, 90.5], 2, 3, false],
    [[80, 90, 85], 3, 3, true],
    // Twenty-one pairs of seven: one of them, of the two ends, is more than ten apart; 20/21 is over 0.85.
    [[80, 82, 83, 84, 85, 86, 91], 20, 21, true],
    // Of six pairs five: 0.83 is under it.
    [[80, 84, 86, 91], 5, 6, false],
  ])('of %j has %i of %i pairs within ten points', (scores, within, pairs, reached) => {
    expect(closenessOf(scores)).toMatchObject({ within, pairs, reached });
  });

  it('is not led astray by a hair', () => {
    expect(closenessOf([70.1, 80.1]).within).toBe(1);
  });

  it('leaves out who has no score, and is null without a pair', () => {
    expect(closenessOf([null, 80])).toEqual({ scores: [null, 80], lowest: 80, highest: 80, within: 0, pairs: 0, share: null, reached: null });
    expect(closenessOf([])).toMatchObject({ lowest: null, highest: null, share: null });
  });
});

describe('several calibrations', () => {
  const at = (id: string, interaction: string, createdAt: string, more: Partial<Calibration> = {}) => calibration({ id, interaction, createdAt, reviewers: ['Sara', 'Mina'], ...more });
  const pair = (interaction: string, first: Marks, second: Marks, more: Partial<Evaluation> = {}) => [evaluation('Sara', first, { interaction, ...more }), evaluation('MINA', second, { interaction, ...more })];
  const evaluations = [
    ...pair('a', yes, { ...yes, name: 'no' }),
    ...pair('b', { ...yes, name: 'no' }, { ...yes, name: 'no' }),
    ...pair('c', { ...yes, name: 'no' }, yes, { definition: { id: 'card', version: '2.0.0' } }),
    evaluation('Sara', yes, { interaction: 'd' }),
  ];
  const calibrations = [
    at('2', 'b', '2026-11-05T08:00:00Z'), at('1', 'a', '2026-11-04T08:00:00Z'),
    at('3', 'c', '2026-11-06T08:00:00Z', { definition: { id: 'card', version: '2.0.0' } }), at('4', 'd', '2026-11-07T08:00:00Z'),
  ];
  const standings = standingsOf(calibrations, evaluations);

  it('of one version are taken in the order they were started; other versions and waiting ones stay out', () => {
    expect(calibrationSeries(card, standings).steps.map(({ standing, overall }) => [standing.calibration.id, overall.percent])).toEqual([['1', 0.8], ['2', 1]]);
  });

  it('give each question figures with interactions as units, the least agreed first', () => {
    const [name, ...others] = calibrationSeries(card, standings).questions;
    // By hand: yes/no and no/no. Cohen: the first yes ½, no ½; the second no 1; chance ½, agreement ½.
    expect(name).toMatchObject({ id: 'name', section: 'open', units: 2, percent: 0.5, kappa: 0, kappaOf: 'cohen' });
    // π yes ¼: 2 · 3/16 = 0.375 over 1; (0.5 − 0.375) / 0.625.
    expect(name?.ac1).toBeCloseTo(0.2, 12);
    expect(others.map(({ id, percent, kappa }) => [id, percent, kappa])).toEqual([['hold', 1, null], ['right', 1, null], ['kind', 1, null], ['follow', 1, null]]);
  });

  it('show no figures of a question from one interaction', () => {
    expect(calibrationSeries(card, standings.slice(0, 1)).questions).toEqual([]);
  });
});
