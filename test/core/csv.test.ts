import { expect, it } from 'vitest';
import { csvOf } from '../../src/core/csv.js';

it('is UTF-8 with a mark, CRLF, and quotes only where they are due', () => {
  expect(csvOf([['ا', 'a,b'], ['"x"', 'two\nlines']], ',')).toBe('\uFEFFا,"a,b"\r\n"""x""","two\nlines"\r\n');
});

it('takes a semicolon between cells, and then quotes semicolons', () => {
  expect(csvOf([['a,b', 'c;d', 0.5]], ';')).toBe('\uFEFFa,b;"c;d";0.5\r\n');
});

it('writes numbers in ASCII with a dot, and nothing for null', () => {
  expect(csvOf([[57.375, -2, null, 1e-7]], ',')).toBe('\uFEFF57.375,-2,,1e-7\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('takes the edge off %j', (text) => {
  expect(csvOf([[text]], ',')).toContain(`'${text}`);
});

it('leaves what only holds such a sign', () => {
  expect(csvOf([['a=b', '1-2', "it's"]], ',')).toBe("\uFEFFa=b,1-2,it's\r\n");
});
