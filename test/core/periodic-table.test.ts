import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import customerService from '../../quizzes/customer-service.json';
import rater from '../../quizzes/rater.json';
import { read } from '../../src/core/check.js';
import { folded } from '../../src/core/fold.js';
import { placesOf, shownIn, stepIn, type PeriodicTable, type Step, type TableWords } from '../../src/core/periodic-table.js';

const languages = ['en', 'ar', 'fa'] as const;
const wordsIn = (language: string) => JSON.parse(readFileSync(`locales/${language}/customer-service.json`, 'utf8')) as TableWords;
const builtIn = customerService as PeriodicTable;

/** A table of sections with so many columns and elements; ids are a letter for the section and a number within it. */
const tableOf = (...sections: readonly (readonly [columns: number, elements: number])[]): PeriodicTable => ({
  schema: 1,
  kind: 'periodic-table',
  id: 'small',
  version: '1.0.0',
  languages: ['en'],
  dimensions: ['kind', 'quick'],
  sections: sections.map(([columns, count], index) => {
    const letter = String.fromCharCode(97 + index);
    return { id: letter, columns, elements: Array.from({ length: count }, (_, at) => ({ id: `${letter}${at + 1}`, origin: 'own' as const, dimensions: [], instruments: [] })) };
  }),
});

/*
 * Two columns with five elements and one with two, on one floor:
 *
 *   a1
 *   a2 a3 b1
 *   a4 a5 b2
 */
const small = tableOf([2, 5], [1, 2]);
const everyone = new Set(placesOf(small).places.map(({ id }) => id));
const stepOf = (from: string, step: Step, shown: ReadonlySet<string> = everyone) => stepIn(placesOf(small), from, step, shown);

describe('the places', () => {
  it('of sections are side by side on one floor, filled row by row, the short row on top', () => {
    const { rows, columns, blocks, places } = placesOf(small);
    expect([rows, columns]).toEqual([3, 3]);
    expect(blocks).toEqual([{ section: 'a', column: 0, columns: 2, row: 0 }, { section: 'b', column: 2, columns: 1, row: 1 }]);
    expect(places.map(({ id, section, number, row, column }) => [id, section, number, row, column])).toEqual([
      ['a1', 'a', 1, 0, 0],
      ['a2', 'a', 2, 1, 0], ['a3', 'a', 3, 1, 1],
      ['a4', 'a', 4, 2, 0], ['a5', 'a', 5, 2, 1],
      ['b1', 'b', 6, 1, 2],
      ['b2', 'b', 7, 2, 2],
    ]);
  });

  it('of a section with fewer elements than columns begin where it begins', () => {
    expect(placesOf(tableOf([1, 1], [4, 2], [1, 1])).places.map(({ row, column }) => [row, column])).toEqual([[0, 0], [0, 1], [0, 2], [0, 5]]);
  });

  const tables = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 6 }).map((sections) => tableOf(...sections));

  it('are one for each element, no two the same, all within the table, numbered as one reads each section', () => {
    fc.assert(fc.property(tables, (table) => {
      const { rows, columns, blocks, places } = placesOf(table);
      expect(places.map(({ id }) => id)).toEqual(table.sections.flatMap(({ elements }) => elements.map(({ id }) => id)));
      expect(places.map(({ number }) => number)).toEqual(places.map((_, index) => index + 1));
      expect(new Set(places.map(({ row, column }) => `${row} ${column}`)).size).toBe(places.length);
      for (const [index, { section, row, column }] of places.entries()) {
        const block = blocks.find((each) => each.section === section);
        expect(row >= (block?.row ?? rows) && row < rows && column >= (block?.column ?? columns) && column < (block?.column ?? 0) + (block?.columns ?? 0)).toBe(true);
        const before = places[index - 1];
        if (before?.section === section) expect(row * columns + column).toBeGreaterThan(before.row * columns + before.column);
      }
      expect(columns).toBe(table.sections.reduce((sum, each) => sum + each.columns, 0));
    }));
  });

  it('have no hole under an element: it stands on another or on the floor', () => {
    fc.assert(fc.property(tables, (table) => {
      const { rows, places } = placesOf(table);
      const taken = new Set(places.map(({ row, column }) => `${row} ${column}`));
      for (const { row, column } of places) expect(row === rows - 1 || taken.has(`${row + 1} ${column}`)).toBe(true);
    }));
  });
});

describe('a step', () => {
  it.each<[string, Step, string | null]>([
    ['a2', 'on', 'a3'], ['a3', 'on', 'b1'], ['b1', 'back', 'a3'],
    // Past the end of a row into the next one that has any.
    ['a1', 'on', 'a2'], ['b1', 'on', 'a4'], ['a4', 'back', 'b1'], ['a2', 'back', 'a1'],
    ['b2', 'on', null], ['a1', 'back', null],
    ['a1', 'down', 'a2'], ['a5', 'up', 'a3'], ['b1', 'down', 'b2'], ['b2', 'down', null], ['a1', 'up', null],
    // Above a3 and b1 there is nothing in their columns, and one element in the row.
    ['a3', 'up', 'a1'], ['b1', 'up', 'a1'],
    ['nobody', 'on', null],
  ])('from %s %s leads to %s', (from, step, to) => {
    expect(stepOf(from, step)).toBe(to);
  });

  it('passes over what is not shown, and starts from it where it has to', () => {
    const shown = new Set(['a1', 'a5', 'b1']);
    expect(stepOf('a1', 'on', shown)).toBe('b1');
    // Its own column has none below, and of the rows below the nearest is that of b1.
    expect(stepOf('a1', 'down', shown)).toBe('b1');
    expect(stepOf('b1', 'down', shown)).toBe('a5');
    expect(stepOf('a3', 'down', shown)).toBe('a5');
    expect(stepOf('a4', 'on', shown)).toBe('a5');
    expect(stepOf('a5', 'on', shown)).toBeNull();
  });

  it('aside of two leads to the earlier one', () => {
    // a1    c1
    // a2 b1 c2
    const table = placesOf(tableOf([1, 2], [1, 1], [1, 2]));
    expect(stepIn(table, 'b1', 'up', new Set(['a1', 'a2', 'b1', 'c1', 'c2']))).toBe('a1');
  });

  const { places } = placesOf(builtIn);
  const ids = places.map(({ id }) => id);
  const at = (id: string | null) => places.find((each) => each.id === id) as (typeof places)[number];
  const some = fc.subarray(ids, { minLength: 1 });
  const allSteps = fc.constantFrom<Step>('up', 'down', 'back', 'on');

  it('never leaves what is shown, stays where it is or goes the other way', () => {
    fc.assert(fc.property(some, fc.constantFrom(...ids), allSteps, (shown, from, step) => {
      const to = stepIn(placesOf(builtIn), from, step, new Set(shown));
      if (to === null) return;
      expect(shown).toContain(to);
      const [here, there] = [at(from), at(to)];
      if (step === 'up') expect(there.row).toBeLessThan(here.row);
      if (step === 'down') expect(there.row).toBeGreaterThan(here.row);
      if (step === 'on') expect(there.row > here.row || (there.row === here.row && there.column > here.column)).toBe(true);
      if (step === 'back') expect(there.row < here.row || (there.row === here.row && there.column < here.column)).toBe(true);
    }));
  });

  it('on and one back is where one was, and the other way round', () => {
    fc.assert(fc.property(some, fc.nat(), (shown, index) => {
      const from = shown[index % shown.length] as string;
      for (const [there, home] of [['on', 'back'], ['back', 'on']] as const) {
        const to = stepIn(placesOf(builtIn), from, there, new Set(shown));
        if (to !== null) expect(stepIn(placesOf(builtIn), to, home, new Set(shown))).toBe(from);
      }
    }));
  });

  it('after step on passes by every element that is shown, once', () => {
    fc.assert(fc.property(some, (shown) => {
      const walk: string[] = [];
      const order = [...shown].sort((one, other) => at(one).row - at(other).row || at(one).column - at(other).column);
      for (let here: string | null = order[0] as string; here !== null; here = stepIn(placesOf(builtIn), here, 'on', new Set(shown))) walk.push(here);
      expect(walk).toEqual(order);
    }));
  });
});

describe('what is shown', () => {
  const table: PeriodicTable = {
    ...tableOf([1, 2], [1, 1]),
    sections: [
      { id: 'a', columns: 1, elements: [{ id: 'reply', origin: 'own', dimensions: ['quick'], instruments: [] }, { id: 'ear', origin: 'own', dimensions: ['kind', 'quick'], instruments: [] }] },
      { id: 'b', columns: 1, elements: [{ id: 'smile', origin: 'chart', dimensions: ['kind'], instruments: [] }] },
    ],
  };
  const words: Pick<TableWords, 'elements' | 'dimensions'> = {
    dimensions: { quick: 'پاسخ‌گویی', kind: 'التعاطف' },
    elements: {
      reply: { symbol: 'رد', name: 'زمن أول رد', meaning: 'مدة الانتظار.', measured: 'بالوسيط.' },
      ear: { symbol: 'گوش', name: 'گوش‌دادن', meaning: 'شنیدن سخن مشتری در ۳ گام.', measured: 'ارزیابی.' },
      smile: { symbol: 'Sm', name: 'A friendly voice', meaning: 'Sounding as one would like to be spoken to.', measured: 'Listen.' },
    },
  };
  const shown = (asked: Partial<Parameters<typeof shownIn>[2]>) => shownIn(table, words, { section: '', dimension: '', search: '', ...asked });

  it('is everything where nothing is asked for', () => {
    expect(shown({})).toEqual(['reply', 'ear', 'smile']);
    expect(shown({ search: ' \u200c ' })).toEqual(['reply', 'ear', 'smile']);
  });

  it('is of the section, the dimension and the search asked for, all of them at once', () => {
    expect(shown({ section: 'a' })).toEqual(['reply', 'ear']);
    expect(shown({ dimension: 'kind' })).toEqual(['ear', 'smile']);
    expect(shown({ section: 'a', dimension: 'kind' })).toEqual(['ear']);
    expect(shown({ section: 'b', dimension: 'quick' })).toEqual([]);
    expect(shown({ section: 'nothing' })).toEqual([]);
    expect(shown({ section: 'b', search: 'voice' })).toEqual(['smile']);
    expect(shown({ section: 'a', search: 'voice' })).toEqual([]);
  });

  it.each([
    ['a name without its hamza', 'زمن اول', ['reply']],
    ['a vowelled name', 'زَمَن', ['reply']],
    ['a symbol', 'sm', ['smile']],
    ['a meaning', 'spoken', ['smile']],
    ['the name of a dimension', 'تعاطف', ['ear', 'smile']],
    ['the name of a dimension, in other letters, and a word of the element', 'پاسخگویي رد', ['reply']],
    ['words in another order', 'voice friendly', ['smile']],
    ['Arabic letters for Persian ones, and no joiner', 'مشتري گوش', ['ear']],
    ['how it is measured, which is not searched', 'Listen', []],
    ['one word of two that is nowhere', 'friendly dog', []],
  ])('by %s', (_, search, due) => {
    expect(shown({ search })).toEqual(due);
  });

  it.each([['2', ['ear']], ['٢', ['ear']], ['۲', ['ear']], [' ۳ ', ['smile']], ['4', []], ['0', []]])('by the number %j is the element of that number alone', (search, due) => {
    expect(shown({ search })).toEqual(due);
  });

  it('by a number is as many as the places say', () => {
    for (const { id, number } of placesOf(builtIn).places) {
      expect(shownIn(builtIn, wordsIn('fa'), { section: '', dimension: '', search: new Intl.NumberFormat('fa').format(number) })).toEqual([id]);
    }
  });

  it('with more asked for is never more', () => {
    const sections = ['', ...builtIn.sections.map(({ id }) => id)];
    const searches = fc.oneof(fc.string(), fc.constantFrom('', 'time', 'customer', 'reply customer', '7'));
    fc.assert(fc.property(fc.constantFrom(...sections), fc.constantFrom('', ...builtIn.dimensions), searches, (section, dimension, search) => {
      const wide = shownIn(builtIn, wordsIn('en'), { section, dimension: '', search: '' });
      const narrow = shownIn(builtIn, wordsIn('en'), { section, dimension, search });
      expect(wide.filter((id) => narrow.includes(id))).toEqual(narrow);
    }), { numRuns: 50 });
  });
});

describe('the periodic table of customer service', () => {
  it('has nothing that the checker has against it, with its words in three languages', () => {
    expect(read(customerService, Object.fromEntries(languages.map((language) => [language, wordsIn(language)]))).problems).toEqual([]);
  });

  it('has the five sections of the chart, ten columns in all and at most six rows', () => {
    expect(builtIn.sections.map(({ id }) => id)).toEqual(['support', 'metrics', 'experience', 'technology', 'channels']);
    expect(placesOf(builtIn)).toMatchObject({ rows: 6, columns: 10 });
  });

  it('has every element that the text about the chart names, and marks all others as its own', () => {
    const named = [
      'pre-purchase', 'after-sales', 'contact-reasons',
      'employee-engagement', 'tenure', 'employee-satisfaction', 'handling-time',
      'new-technology', 'new-processes', 'agent-engagement', 'mystery-shopping', 'benchmarking', 'post-call-surveys', 'journey-mapping',
      'hardware', 'software', 'cloud', 'system-reliability', 'security', 'crm', 'multichannel-platform', 'agent-desktop', 'use-of-data', 'artificial-intelligence',
      'phone', 'web-chat', 'social-media',
    ];
    const ofChart = builtIn.sections.flatMap(({ elements }) => elements.filter(({ origin }) => origin === 'chart').map(({ id }) => id));
    expect([...ofChart].sort()).toEqual([...named].sort());
  });

  it('sorts its elements by the dimensions of the quiz, each of which has at least eight', () => {
    expect(builtIn.dimensions).toEqual(rater.dimensions.map(({ id }) => id));
    for (const dimension of builtIn.dimensions) {
      expect(shownIn(builtIn, wordsIn('en'), { section: '', dimension, search: '' }).length, dimension).toBeGreaterThanOrEqual(8);
    }
  });

  it('names its dimensions as the result of the quiz does', () => {
    for (const language of languages) {
      const result = JSON.parse(readFileSync(`locales/${language}/rater.result.json`, 'utf8')) as { dimensions: Record<string, { name: string }> };
      for (const [id, name] of Object.entries(wordsIn(language).dimensions)) expect(name).toBe(result.dimensions[id]?.name);
    }
  });

  it.each([['en', /^[A-Z][a-z]{1,2}$/], ['ar', /^[ء-ي]{2,3}$/], ['fa', /^[آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی]{2,3}$/]] as const)('has symbols in %s that are written in its own letters', (language, own) => {
    for (const { symbol } of Object.values(wordsIn(language).elements)) expect(symbol).toMatch(own);
  });

  it('is found by its symbols and names in each language', () => {
    for (const language of languages) {
      const words = wordsIn(language);
      for (const [id, { symbol, name }] of Object.entries(words.elements)) {
        for (const search of [symbol, name, folded(name)]) expect(shownIn(builtIn, words, { section: '', dimension: '', search }), search).toContain(id);
      }
    }
  });
});
