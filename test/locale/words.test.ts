import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import meetings from '../../examples/quiz/meetings.json';
import helpdesk from '../../examples/scorecard/helpdesk.json';
import { formatsOf } from '../../src/locale/formats.js';
import { directionOf, matchLanguage } from '../../src/locale/language.js';
import { loadWords } from '../../src/locale/load.js';
import { addWords, heldWords, languages, voiceOf } from '../../src/locale/words.js';
import plurals from '../vectors/plurals_ar_fa.json';

type Sentences = Record<string, unknown>;
const file = (language: string, name: string): Sentences => JSON.parse(readFileSync(`locales/${language}/${name}`, 'utf8')) as Sentences;
const names = readdirSync('locales/en');
/** The words of a definition are `check`'s to judge. */
const interfaces = names.filter((name) => !/^(?:rater|agent-scorecard|customer-service|rater-diagnostic)\./.test(name));

/** Every sentence below a value, with its path. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, path ? `${path}.${key}` : key));
}
const every = languages.flatMap((language) => [
  ...names.flatMap((name) => sentences(file(language, name)).map(([path, text]) => [language, `${name} ${path}`, text] as const)),
  ...sentences(meetings.text[language]).map(([path, text]) => [language, `meetings ${path}`, text] as const),
  ...sentences((helpdesk.text as Partial<typeof helpdesk.text & { fa: object }>)[language] ?? {}).map(([path, text]) => [language, `helpdesk ${path}`, text] as const),
]);

beforeAll(async () => {
  for (const language of languages) for (const namespace of ['quiz', 'result']) await loadWords(language, namespace);
});

describe('the words', () => {
  it('come in the same files in each language', () => {
    for (const language of languages) expect(readdirSync(`locales/${language}`)).toEqual(names);
  });

  it.each(interfaces)('of %s have the same keys in each language, and every plural the language needs', (name) => {
    const stem = (key: string) => key.replace(/_(?:zero|one|two|few|many|other)$/, '');
    const keys = (language: string) => new Set(Object.keys(file(language, name)).map(stem));
    for (const language of languages) {
      expect(keys(language)).toEqual(keys('en'));
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const key of keys(language)) {
        const own = Object.keys(file(language, name));
        if (!own.includes(key)) expect(own).toEqual(expect.arrayContaining(categories.map((category) => `${key}_${category}`)));
      }
    }
  });

  it.each(interfaces)('of %s have the same placeholders in each language', (name) => {
    const holders = (language: string) =>
      Object.entries(file(language, name)).map(([key, text]) => [key, [...String(text).matchAll(/{{(\w+)/g)].map(([, holder]) => holder).sort()] as const);
    const english = new Map(holders('en'));
    for (const language of languages) {
      for (const [key, found] of holders(language)) {
        // A count of one or two may be said in a word, and other forms follow the plural of English.
        const due = english.get(key) ?? english.get(key.replace(/_\w+$/, '_other')) ?? english.get(key.replace(/_\w+$/, '')) ?? [];
        expect(due, `${language} ${key}`).toEqual(expect.arrayContaining(found));
        if (!/_(?:zero|one|two)$/.test(key)) expect(found, `${language} ${key}`).toEqual(due);
      }
    }
  });

  it('hold no typed digit: numbers go through Intl', () => {
    // The year of a source is part of its citation.
    const cited = (path: string, text: string) => (path === 'customer-service.json credit' ? text.replace(/2016|۲۰۱۶/, '') : text);
    expect(every.filter(([, path, text]) => /[0-9٠-٩۰-۹]/.test(cited(path, text).replace(/{{.*?}}/g, '')))).toEqual([]);
  });

  const wrong = {
    // Persian letters, ZWNJ, tatweel, Latin punctuation, a mark apart from its word.
    ar: /[کیۀـ\u200c,;?]|\s[،؛؟.:»]|«\s/,
    // Arabic letters, tatweel, Latin punctuation, a mark apart from its word, ZWNJ at an edge or twice, می and ها apart.
    fa: /[يكةۀـ,;?]|\s[،؛؟.:»]|«\s|\u200c{2}|\u200c[\s،؛.]|\s\u200c|(?:^|\s)ن?می\s|\sها(?:\s|ی|$)/,
  };
  it.each(['ar', 'fa'] as const)('keep the typography of words.md in %s', (tag) => {
    expect(every.filter(([language, , text]) => language === tag && wrong[tag].test(text.replace(/{{.*?}}/g, 'X')))).toEqual([]);
  });

  it('have no exclamation mark', () => {
    expect(every.filter(([, , text]) => text.includes('!'))).toEqual([]);
  });
});

describe('a voice', () => {
  it.each(['ar', 'fa'] as const)('takes the plural form of CLDR in %s', (language) => {
    const forms = Object.fromEntries(['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => [`form_${form}`, form]));
    const only = Object.fromEntries(Object.entries(forms).filter(([, form]) => new Intl.PluralRules(language).resolvedOptions().pluralCategories.includes(form as Intl.LDMLPluralRule)));
    addWords(language, `plural-${language}`, only);
    for (const [count, form] of Object.entries(plurals.expected[language])) {
      expect(voiceOf(language, `plural-${language}`).t('form', { count: Number(count) }), count).toBe(form);
    }
  });

  it('writes numbers within a sentence as its tag asks', () => {
    const said = (tag: string) => voiceOf(tag, 'quiz').t('remaining', { count: 12 });
    expect(said('ar-u-nu-arab')).toContain('١٢');
    expect(said('ar-u-nu-latn')).toContain('12');
    expect(said('ar-EG')).toContain(new Intl.NumberFormat('ar-EG').format(12));
    expect(said('fa')).toContain('۱۲');
    expect(said('fa-u-nu-latn')).toContain('12');
  });

  it('has its own sentence for none', () => {
    for (const language of languages) {
      const { t } = voiceOf(language, 'quiz');
      expect(t('remaining', { count: 0 })).toBe(file(language, 'quiz.json')['remaining_zero']);
      expect(t('answered', { count: 0, of: 17 })).toBe(file(language, 'quiz.json')['answered_zero']);
    }
  });

  it('says a sentence of the host in place of ours, plural and numbers too', () => {
    const { t } = voiceOf('ar-u-nu-arab', 'quiz', { showResult: 'هيا', remaining_many: 'تبقّى {{count, number}}' });
    expect(t('showResult')).toBe('هيا');
    expect(t('remaining', { count: 12 })).toBe('تبقّى ١٢');
    expect(t('retry')).toBe(file('ar', 'quiz.json')['retry']);
  });

  it('takes values as text: what looks like a key or markup stays what it is', () => {
    addWords('en', 'hostile', { say: '{{list}}', secret: 'secret' });
    for (const list of ['$t(secret)', '{{secret}}', '<b>']) expect(voiceOf('en', 'hostile').t('say', { list })).toBe(list);
  });
});

describe('formats', () => {
  it('follow the tag', () => {
    expect(formatsOf('fa').percent(0.85)).toBe(new Intl.NumberFormat('fa', { style: 'percent' }).format(0.85));
    expect(formatsOf('ar-u-nu-arab').percent(0.85)).toContain('٨٥');
    expect(formatsOf('fa').date('2026-11-22T09:00:00Z')).toBe(new Intl.DateTimeFormat('fa', { dateStyle: 'long' }).format(new Date('2026-11-22T09:00:00Z')));
  });

  it('leave out the comma before the last و in Persian, and keep و with its word in Arabic', () => {
    expect(formatsOf('fa').list(['الف', 'ب', 'پ'])).toMatch(/^الف،\u200f? ب و پ$/);
    expect(formatsOf('ar').list(['أ', 'ب', 'ج'])).toBe('أ وب وج');
  });

  it('write a day that is one everywhere as that day, west of Greenwich too', () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    try {
      // A tag of its own, since formats are made once.
      const { date } = formatsOf('en-CA');
      expect(date('2026-12-01')).toContain('December 1');
      // A moment is a day here: two in the morning in Greenwich is the evening before.
      expect(date('2026-12-01T02:00:00Z')).toContain('November 30');
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it('are silent about what is no date', () => {
    expect(formatsOf('en').date('yesterday')).toBe('');
  });
});

describe('the language', () => {
  it.each([
    ['ar-EG', ['en', 'ar'], 'ar', 'ar-EG'],
    ['fa-u-nu-latn', ['en', 'fa'], 'fa', 'fa-u-nu-latn'],
    ['ar-SA-u-nu-latn', ['ar', 'ar-SA'], 'ar-SA', 'ar-SA-u-nu-latn'],
    ['AR_eg', ['en', 'ar'], 'ar', 'ar-EG'],
    ['ar', ['en', 'ar-EG'], 'ar-EG', 'ar'],
    ['de', ['fa', 'en'], 'fa', 'fa'],
    ['', ['ar', 'en'], 'ar', 'ar'],
    ['not a tag', ['ar', 'en'], 'ar', 'ar'],
  ])('for %j among %j is %s', (tag, among, language, spoken) => {
    expect(matchLanguage(tag, among)).toEqual({ language, tag: spoken });
  });

  it.each([['ar', 'rtl'], ['fa-u-nu-latn', 'rtl'], ['ckb', 'rtl'], ['he', 'rtl'], ['ur', 'rtl'], ['en', 'ltr'], ['uz-Latn', 'ltr'], ['pa-Arab', 'rtl']])('of %s runs %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });
});

/** The command line reads these from the package's folder; no page needs them. */
const commandLine = ['command.json', 'start-diagnostic.json', 'start-periodic-table.json', 'start-scorecard.json', 'start.json'];

it('can fetch every file of words that a page needs', async () => {
  for (const language of languages) {
    for (const name of names.filter((each) => !commandLine.includes(each))) {
      await loadWords(language, name.replace('.json', ''));
      expect(heldWords(language, name.replace('.json', ''))).toEqual(file(language, name));
    }
  }
});

it('holds what was added and refuses what there is not', async () => {
  expect(heldWords('fa', 'nothing')).toBeNull();
  addWords('fa', 'own', { a: 'الف' });
  expect(heldWords('fa', 'own')).toEqual({ a: 'الف' });
  await expect(loadWords('fa', 'nothing')).rejects.toThrow();
});
