import { expect, it } from 'vitest';
import { readCsv } from '../../src/core/csv.js';
import { reportColumns, reportCsv, reportFile, type ReportHead, type ReportPart, type ReportWords } from '../../src/core/report-csv.js';
import { reportOf, type Rules } from '../../src/core/showing.js';
import { steps, type Console, type Face, type Remark } from '../../src/core/workshop.js';
import { sheets, small } from '../sheets.js';

const rules: Rules = { minimum: 5, groups: ['North', '=cmd'] };
const rows = [[5, 4, 3, 2], [1, 2, 3, 4], [2, 2, 5, 1], [4, 1, 1, 5], [3, 5, 2, 2], [5, 5, 1, 3], [2, 3, 4, 4], [1, 4, 2, 5], [2, 1, 3, 3], [4, 3, 4, 2]];
const round = (more: number) =>
  sheets(rows.map((row, person) => row.map((value, item) => (item === 2 && more ? 4 : Math.min(5, value + (person % 3 === 0 ? more : 0))))), (person) => ({ person: `secret-${person}`, pair: `pair-${person}`, group: person < 7 ? 'North' : '=cmd' }));
const remarks: Record<string, Remark> = {
  '': { note: 'A good hour', actions: [] },
  b: { note: '=HYPERLINK("x")\nand more', actions: [{ id: '1', text: 'Ask, then answer', owner: 'Sara', due: '2026-12-01', done: true }] },
};
const session: Pick<Console, 'reports' | 'remarks'> = { reports: [reportOf(small, round(0), ['totals', 'dimensions', 'groups', 'statements'], rules), reportOf(small, round(1), steps, rules, round(0))], remarks };
const same = <Key extends string>(keys: readonly Key[]) => Object.fromEntries(keys.map((key) => [key, key])) as unknown as Record<Key, string>;
const parts: readonly ReportPart[] = ['title', 'takenAt', 'minimum', 'rehearsal', 'people', 'total', 'band', 'dimension', 'group', 'groupDimension', 'statement', 'choice', 'change', 'leftOut', 'detectable', 'risen', 'fallen', 'dimensionChange', 'statementChange', 'note', 'action'];
const words: ReportWords = {
  columns: same(reportColumns),
  parts: same(parts),
  rounds: { 1: 'before', 2: 'after' },
  withheld: { few: 'too few', agreed: 'all agree', nearly: 'nearly all', derivable: 'could be told' },
  yes: 'yes',
  no: 'no',
  title: 'Quiz',
  item: (id) => `Statement ${id}`,
  dimension: (id) => `Dimension ${id}`,
  band: (id) => `Band ${id}`,
  choice: (value) => `Choice ${value}`,
};
const head: ReportHead = { title: 'Room 4', minimum: 5, rehearsal: false, takenAt: '2026-11-22T09:00:00Z' };
const table = (separator: ',' | ';' = ',') => {
  const [header, ...body] = readCsv(reportCsv(small, head, session, words, separator), separator) ?? [];
  return body.map(({ cells }) => Object.fromEntries((header?.cells ?? []).map((column, place) => [column, cells[place]])) as Record<(typeof reportColumns)[number], string>);
};
const find = (round: string, part: ReportPart, id = '') => table().filter((row) => row.round === round && row.part === part && (id === '' || row.id === id));

it('has a row for each figure of either round, unrounded', () => {
  // Totals 14 10 10 11 12 14 13 12 9 13 of the first round: 118 / 10, four below 12.
  expect(find('before', 'total')).toMatchObject([{ people: '10', mean: '11.8' }]);
  expect(find('before', 'band').map(({ id, text, count }) => [id, text, count])).toEqual([['low', 'Band low', '4'], ['high', 'Band high', '6']]);
  expect(find('before', 'dimension').map(({ text, people }) => [text, people])).toEqual([['Dimension left', '10'], ['Dimension right', '10']]);
  // a: 5 1 2 4 3 5 2 1 2 4.
  expect(find('before', 'choice', 'a').map(({ choice, text, count }) => [choice, text, count])).toEqual([['1', 'Choice 1', '2'], ['2', 'Choice 2', '3'], ['3', 'Choice 3', '1'], ['4', 'Choice 4', '2'], ['5', 'Choice 5', '2']]);
  expect(find('after', 'change')).toHaveLength(1);
});

it('begins with what it is of', () => {
  const rows = (more: Partial<ReportHead>) => readCsv(reportCsv(small, { ...head, ...more }, session, words, ','), ',')?.slice(1, 5).map(({ cells }) => cells.filter((cell) => cell !== ''));
  expect(rows({})).toEqual([['title', 'Room 4'], ['takenAt', '2026-11-22T09:00:00Z'], ['minimum', '5'], ['rehearsal', 'no']]);
  expect(rows({ title: '', rehearsal: true })).toEqual([['title', 'Quiz'], ['takenAt', '2026-11-22T09:00:00Z'], ['minimum', '5'], ['rehearsal', 'yes']]);
});

it('leaves what is withheld empty, and says why', () => {
  expect(find('after', 'statement', 'c')).toMatchObject([{ people: '', mean: '', sd: '', agreement: '', withheld: 'all agree' }]);
  expect(find('after', 'choice', 'c')).toEqual([]);
  // All agree on c after: of the total nothing but its mean is given.
  expect(find('after', 'total')).toMatchObject([{ people: '10', sd: '', withheld: '' }]);
  expect(find('after', 'band')).toMatchObject([{ count: '', withheld: 'could be told' }]);
  expect(find('after', 'detectable')).toMatchObject([{ mean: '', withheld: 'could be told' }]);
  expect(find('after', 'change')).toMatchObject([{ people: '10', low: '', high: '' }]);
  expect(find('before', 'group').map(({ withheld }) => withheld)).toEqual(['too few', 'too few']);
});

it('has the notes and what was agreed on, the session before the statements', () => {
  expect(table().filter(({ part }) => part === 'note').map(({ id, text }) => [id, text])).toEqual([['', 'A good hour'], ['b', '\'=HYPERLINK("x")\nand more']]);
  expect(table().find(({ part }) => part === 'action')).toMatchObject({ id: 'b', text: 'Ask, then answer', owner: 'Sara', due: '2026-12-01', done: 'yes' });
});

it('lets no spreadsheet run what someone wrote', () => {
  expect(table(';').every((row) => Object.values(row).every((cell) => !/^[=+@\t\r]/.test(cell)))).toBe(true);
  expect(find('before', 'group').map(({ text }) => text)).toEqual(['North', "'=cmd"]);
});

it('is a file without the code, and neither holds anything of one person', () => {
  const face: Face = { code: '12345678', expiresAt: '2026-12-22T00:00:00Z', title: 'Room', definition: small, languages: ['en'], minimum: 5, rounds: 2, groups: rules.groups, rehearsal: false };
  const file = reportFile(face, session, '2026-11-22T09:00:00Z');
  expect(file).toMatchObject({ schema: 1, kind: 'workshop', takenAt: '2026-11-22T09:00:00Z', face: { title: 'Room', minimum: 5 } });
  for (const text of [JSON.stringify(file), reportCsv(small, head, session, words, ',')]) for (const secret of ['12345678', 'secret-', 'pair-', 'answers']) expect(text).not.toContain(secret);
});
