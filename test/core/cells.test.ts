import { describe, expect, it } from 'vitest';
import { durationOf, numberOf, truthOf } from '../../src/core/cells.js';
import { levelOf, ratingOf, scaleOf } from '../../src/core/ratings.js';

describe('a number', () => {
  it.each([
    ['42', 42], ['-3.5', -3.5], ['4,5', 4.5], ['1,234', 1234], ['0,125', 0.125], ['1,234.5', 1234.5], ['1.234,5', 1234.5], ['1.234.567', 1_234_567], ['1 234', 1234], ["1'234", 1234], ['1\u202f234,5', 1234.5],
    ['٤٫٥', 4.5], ['۱٬۲۳۴٫۵', 1234.5], ['۱۲', 12], ['\u200e-7', -7], ['−7', -7], ['1e3', 1000], ['.5', 0.5],
    ['', null], ['-', null], ['n/a', null], ['four', null], ['4 of 5', null], ['1,2,3', 123], ['12px', null], ['Infinity', null], ['0x10', null],
  ])('is read from “%s” as %s', (cell, number) => {
    expect(numberOf(cell)).toBe(number);
  });
});

describe('a duration', () => {
  it.each([
    ['90', 'minutes', 5400], ['1,5', 'hours', 5400], ['90', 'seconds', 90], ['01:30:00', 'seconds', 5400], ['1:30', 'seconds', 5400], ['36:00:05', 'minutes', 129_605], ['2d 03:00:00', 'minutes', 183_600], ['1.02:00:00', 'minutes', 93_600],
    ['1h 30m', 'seconds', 5400], ['1 hr, 30 mins', 'seconds', 5400], ['90 min', 'seconds', 5400], ['1.5 hours', 'seconds', 5400], ['1 day and 2 hours', 'seconds', 93_600], ['1500ms', 'hours', 1.5],
    ['ساعة و30 دقيقة', 'seconds', 5400], ['ساعتان', 'seconds', 7200], ['٣ أيام', 'seconds', 259_200], ['۱ ساعت و ۳۰ دقیقه', 'seconds', 5400], ['۹۰ دقیقه', 'seconds', 5400], ['۰۱:۳۰:۰۰', 'seconds', 5400],
    ['-5', 'minutes', null], ['1:75', 'minutes', null], ['soon', 'minutes', null], ['5 apples', 'minutes', null], ['', 'minutes', null], ['1:2:3:4', 'minutes', null],
  ] as const)('is read from “%s” in %s as %s seconds', (cell, unit, seconds) => {
    expect(durationOf(cell, unit)).toBe(seconds);
  });
});

describe('a yes or a no', () => {
  it.each([['Yes', true], ['TRUE', true], ['1', true], ['نعم', true], ['بله', true], ['no', false], ['0', false], ['لا', false], ['خیر', false], ['maybe', null], ['', null]])('is read from “%s”', (cell, truth) => {
    expect(truthOf(cell)).toBe(truth);
  });
});

describe('a rating', () => {
  it.each([
    ['Good', 5], ['Bad', 1], ["Good, I'm satisfied", 5], ['Extremely Happy', 5], ['Happy', 4], ['Neutral', 3], ['Very Unhappy', 1], ['5 - Very satisfied', 5], ['😃', 4],
    ['راضٍ جدًّا', 5], ['راضٍ', 4], ['محايد', 3], ['غير راضٍ', 2], ['غير راضٍ إطلاقًا', 1], ['سيّئ', 1], ['خیلی راضی', 5], ['راضی', 4], ['نه راضی، نه ناراضی', 3], ['شاید', null], ['ناراضی', 2], ['خيلي ناراضي', 1],
    ['4', 4], ['۴', 4], ['3/5', 3], ['3 of 5', 3], ['3 out of 5', 3], ['80%', 4.2], ['٨٠٪', 4.2], ['★★★★☆', 4], ['⭐⭐⭐⭐⭐', 5], ['6', null], ['0', null], ['great stuff', null],
  ])('of one to five is read from “%s” as %s', (cell, rating) => {
    expect(ratingOf(cell, [1, 5])?.rating ?? null).toBe(rating);
  });

  it.each([
    // One plus four times the share of the way: 8 of 0 to 10 is 1 + 4 × 0.8; 6 of 1 to 7 is 1 + 4 × 5/6.
    ['8', [0, 10], 4.2], ['1', [0, 1], 5], ['0', [0, 1], 1], ['75', [0, 100], 4], ['6', [1, 7], 1 + 20 / 6], ['2', [1, 3], 3], ['4/10', [1, 5], 1 + 4 / 3],
  ] as const)('of %s on %j is %d of one to five', (cell, ends, rating) => {
    expect(ratingOf(cell, ends)?.rating).toBeCloseTo(rating, 12);
  });

  it.each([['Offered', true], ['Unoffered', false], ['Not offered', false]])('that is “%s” says who was asked', (cell, asked) => {
    expect(ratingOf(cell, [1, 5])).toEqual({ rating: null, asked });
  });
});

describe('a scale', () => {
  it.each([[['1', '5', '3'], [1, 5]], [['0', '1'], [0, 1]], [['0', '4'], [0, 5]], [['2', '9'], [1, 10]], [['0', '9'], [0, 10]], [['6', '7'], [1, 7]], [['40', '75'], [0, 100]], [['Good', ''], [1, 5]], [[], [1, 5]], [['-1', '1'], [-1, 1]], [['300'], [0, 100]]])('is told from %j', (cells, ends) => {
    expect(scaleOf(cells)).toEqual(ends);
  });

  // Of 20 numbers one may be a slip, of fifty each one more: of 19 none, of 99 one, of 100 two.
  it.each([
    [59, ['5', '4', '1', '3'], ['10'], [1, 5]], [59, ['5', '4'], ['۹'], [1, 5]], [59, ['5', '4'], ['0'], [1, 5]], [59, ['5', '4'], ['-1'], [1, 5]], [59, ['1', '0'], ['5'], [0, 1]], [59, ['-1', '1'], ['10'], [-1, 1]],
    [19, ['5', '4'], ['10'], [1, 5]], [18, ['5', '4'], ['10'], [1, 10]], [97, ['5', '4'], ['10', '10'], [1, 10]], [98, ['5', '4'], ['10', '10'], [1, 5]],
    [59, ['10', '8', '3'], ['100'], [1, 10]], [59, ['90', '75'], ['500'], [0, 100]],
    // Few customers choose the lowest of eleven.
    [59, ['10', '8', '3'], ['0'], [0, 10]],
  ])('is told from %i cells of %j with %j among them', (count, often, seldom, ends) => {
    expect(scaleOf([...Array.from({ length: count }, (_, index) => often[index % often.length] as string), ...seldom])).toEqual(ends);
  });

  it('holds no number beyond its ends', () => {
    expect(['0', '1', '3', '5', '6'].map((cell) => levelOf(cell, [1, 5]))).toEqual([null, 0, 0.5, 1, null]);
  });
});
