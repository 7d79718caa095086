import { describe, expect, it } from 'vitest';
import type { Line, Prose } from '../../src/core/prose.js';
import { wikiOf, type Markup } from '../../src/core/wiki.js';

const cell = (...lines: Line[]) => ({ lines });
const report = (own: string): Prose => ({
  title: ['Team report: ', { own }],
  opening: ['One line.'].map((said) => [said]),
  passages: [{
    heading: ['By channel'], before: [], after: [['A note.']],
    grids: [{ heads: [['Channel'], ['Rate']], rows: [{ cells: [cell([{ own }]), cell(['75%'], ['Ratings: 30 of 40'])] }, { cells: [cell(['Phone']), cell([])] }] }],
  }],
});

describe('a document for a wiki', () => {
  it('is Markdown with a table of GitHub', () => {
    expect(wikiOf(report('Fax'), 'markdown', 'ltr')).toBe(
      [
        '# Team report: \u2068Fax\u2069', '', 'One line.', '', '## By channel', '',
        '| Channel | Rate |', '| --- | --- |', '| Fax | 75%<br>Ratings: 30 of 40 |', '| Phone |  |', '', 'A note.', '',
      ].join('\n'),
    );
  });

  it('is MediaWiki with a table of class wikitable', () => {
    expect(wikiOf(report('Fax'), 'mediawiki', 'ltr')).toBe(
      [
        '== Team report: \u2068Fax\u2069 ==', '', 'One line.', '', '=== By channel ===', '',
        '{| class="wikitable"', '! scope="col" | Channel', '! scope="col" | Rate', '|-', '! scope="row" | Fax', '| 75%<br>Ratings: 30 of 40', '|-', '! scope="row" | Phone', '| ', '|}', '', 'A note.', '',
      ].join('\n'),
    );
  });

  it('is the notation of Confluence and Jira, where an empty cell is no head', () => {
    expect(wikiOf(report('Fax'), 'confluence', 'ltr')).toBe(
      [
        'h1. Team report: \u2068Fax\u2069', '', 'One line.', '', 'h2. By channel', '',
        '|| Channel || Rate ||', '|| Fax | 75% \\\\ Ratings: 30 of 40 |', '|| Phone |  |', '', 'A note.', '',
      ].join('\n'),
    );
  });

  it('says which way it runs where the markup can', () => {
    expect(wikiOf(report('Fax'), 'markdown', 'rtl')).toMatch(/^<div dir="rtl">\n\n# [\s\S]*\n\n<\/div>\n$/);
    expect(wikiOf(report('Fax'), 'mediawiki', 'rtl')).toMatch(/^<div dir="rtl">\n\n== [\s\S]*\n\n<\/div>\n$/);
    expect(wikiOf(report('Fax'), 'confluence', 'rtl')).toMatch(/^h1\. /);
  });

  // What stands in the first cell of the first row, escaped by hand.
  const hostile: readonly (readonly [string, Record<Markup, string>])[] = [
    ['a|b', { markdown: 'a\\|b', mediawiki: 'a&#124;b', confluence: 'a&#124;b' }],
    ['[[x]](y)', { markdown: '\\[\\[x\\]\\](y)', mediawiki: '&#91;&#91;x&#93;&#93;(y)', confluence: '\\[\\[x\\]\\]\\(y\\)' }],
    ['{{delete}}', { markdown: '{{delete}}', mediawiki: '&#123;&#123;delete&#125;&#125;', confluence: '\\{\\{delete\\}\\}' }],
    ['one\r\ntwo\nthree', { markdown: 'one two three', mediawiki: 'one two three', confluence: 'one two three' }],
    ['<b>&amp;', { markdown: '&#60;b\\>&#38;amp;', mediawiki: '&#60;b&#62;&#38;amp;', confluence: '&#60;b&#62;&#38;amp;' }],
    ['a\\|b', { markdown: 'a\\\\\\|b', mediawiki: 'a\\&#124;b', confluence: 'a&#92;&#124;b' }],
    ['*x* _y_ ~z~', { markdown: '\\*x\\* \\_y\\_ \\~z\\~', mediawiki: '&#42;x* &#95;y&#95; &#126;z&#126;', confluence: '\\*x\\* \\_y\\_ \\~z\\~' }],
    ['- item', { markdown: '\\- item', mediawiki: '&#45; item', confluence: '\\- item' }],
    ['1. item', { markdown: '1\\. item', mediawiki: '1. item', confluence: '1. item' }],
    ["''bold'' http://x", { markdown: "''bold'' http://x", mediawiki: '&#39;&#39;bold&#39;&#39; http&#58;//x', confluence: "''bold'' http://x" }],
    ['a!!b ~~~~ __TOC__', { markdown: 'a\\!\\!b \\~\\~\\~\\~ \\_\\_TOC\\_\\_', mediawiki: 'a&#33;&#33;b &#126;&#126;&#126;&#126; &#95;&#95;TOC&#95;&#95;', confluence: 'a\\!\\!b \\~\\~\\~\\~ \\_\\_TOC\\_\\_' }],
  ];
  it.each(hostile)('has %j as text in every markup', (own, written) => {
    for (const [markup, expected] of Object.entries(written)) {
      const row = wikiOf(report(own), markup as Markup, 'ltr').split('\n').find((line) => line.startsWith('! scope="row"') || line.includes('75%')) ?? '';
      const first = { markdown: /^\| (.*) \| 75%/, mediawiki: /^! scope="row" \| (.*)$/, confluence: /^\|\| (.*) \| 75%/ }[markup as Markup].exec(row)?.[1];
      expect(first, markup).toBe(expected);
    }
  });

  it('holds a name apart in a sentence, whatever marks of direction it has of its own', () => {
    expect(wikiOf(report('\u202Eevil\u2069'), 'markdown', 'ltr')).toContain('# Team report: \u2068evil\u2069\n');
  });
});
