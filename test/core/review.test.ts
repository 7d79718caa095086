import { describe, expect, it } from 'vitest';
import { readEvaluation } from '../../src/core/evaluation-file.js';
import { blankSheet, evaluationOf, sheetOf } from '../../src/core/review.js';
import type { Scorecard } from '../../src/core/scorecard.js';
import { card } from '../elements/fixtures/card.js';

const small = card as unknown as Scorecard;
const sitting = { id: 'a'.repeat(32), createdAt: '2026-11-22T09:00:00.000Z', history: [] };
const sheet = { ...blankSheet('email', '2026-11-22'), interaction: ' M-1 ', agent: 'Sara\u202E', marks: { calm: 'yes', line: 'yes' } as const, comments: { calm: '  ', heard: ' well ', line: 'gone' }, times: { calm: 3.7, line: 2 } };

describe('an evaluation made of a sheet', () => {
  it('holds what its channel asks for, tidied, and nothing else', () => {
    const made = evaluationOf(small, sheet, sitting, '2026-11-22T09:05:00.000Z');
    expect(made).toMatchObject({ ...sitting, changedAt: '2026-11-22T09:05:00.000Z', channel: 'email', interaction: 'M-1', agent: 'Sara', marks: { calm: 'yes' }, comments: { heard: 'well' }, times: { calm: 3 } });
    // One question of the first section counts, and it was met.
    expect(made.figures).toMatchObject({ score: 100, provisional: true, sections: { opening: 1, end: null } });
  });

  it('has no remark that a file of it could not be read again for', () => {
    const made = evaluationOf(small, { ...sheet, comments: { heard: '\u202Ewell' }, note: 'as\u202D said' }, sitting, '2026-11-22T09:05:00.000Z');
    expect(readEvaluation(made)).toMatchObject({ comments: { heard: 'well' }, note: 'as said' });
  });

  it('has the first channel of the card where its own is none', () => {
    expect(evaluationOf(small, { ...sheet, channel: '' as never }, sitting, '').channel).toBe('phone');
  });
});

describe('a sheet out of a value from outside', () => {
  it('has no day and no times that are none, so that what is made of it can be read again', () => {
    const odd = sheetOf({ ...sheet, date: '22 November', times: { calm: -1, heard: Number.NaN } });
    expect([odd?.date, odd?.times]).toEqual(['', {}]);
  });

  it('is what an evaluation was made of', () => {
    const made = evaluationOf(small, sheet, sitting, '2026-11-22T09:05:00.000Z');
    expect(evaluationOf(small, sheetOf(JSON.parse(JSON.stringify(made))) ?? sheet, sitting, made.changedAt)).toEqual(made);
  });

  it.each([null, 3, 'text', [], {}, { marks: null }, { marks: [] }])('is none of %j', (value) => {
    expect(sheetOf(value)).toBeNull();
  });

  it('leaves out what is of another kind', () => {
    expect(sheetOf({ marks: { calm: 'yes', heard: 3 }, agent: 5, times: { calm: 'x' }, calibration: 'yes' })).toMatchObject({ marks: { calm: 'yes' }, agent: '', times: {}, calibration: false });
  });
});
