import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csatAddressWithout, csatAskedIn } from '../../src/core/csat-address.js';
import { csatEmail } from '../../src/core/csat-email.js';
import { csatLinks } from '../../src/core/csat-links.js';
import { csatCommentOf, csatRatings, csatResult, csatRevised, longestCsatComment, longestCsatTicket, readCsat } from '../../src/core/csat.js';

const id = '0123456789abcdef0123456789abcdef';
const first = csatResult(id, 'A-17', { rating: 4, comment: '', language: 'fa', at: '2026-11-22T09:00:00Z' });

describe('what an address asks for', () => {
  it.each([
    ['https://a.example/rate?mizan-rating=4&mizan-ticket=A-17&mizan-lang=ar', 4, 'A-17', 'ar'],
    ['https://a.example/rate#mizan-rating=1&mizan-ticket=A-17&mizan-lang=fa-u-nu-latn', 1, 'A-17', 'fa-u-nu-latn'],
    ['https://a.example/rate?mizan-lang=ar&x=1#mizan-rating=5', 5, null, 'ar'],
    ['https://a.example/rate?mizan-rating=2#mizan-rating=3', 3, null, null],
    ['https://a.example/rate?mizan-ticket=%D8%B7%2F7+b', null, 'ط/7 b', null],
    ['https://a.example/rate', null, null, null],
    ['https://a.example/rate?mizan-ratings=4&rating=4', null, null, null],
    ['https://a.example/rate?mizan-lang=%3Cb%3E&mizan-rating=3', 3, null, null],
  ])('is read from %s', (address, rating, ticket, language) => {
    expect(csatAskedIn(address)).toEqual({ rating, ticket, language, wrong: null });
  });

  it.each(['0', '6', '', '4.0', '04', ' 4', '٤', '4&mizan-rating=5', '%', 'NaN', '1e0'])('is no rating where it says %j', (said) => {
    expect(csatAskedIn(`https://a.example/?mizan-ticket=A-17&mizan-rating=${said}`)).toEqual({ rating: null, ticket: 'A-17', language: null, wrong: 'rating' });
  });

  it.each(['', '%20', '{{ticket.id}}', '%7B%7Bticket.id%7D%7D', '%', '%E2%80%AEA', '%00', 'a'.repeat(longestCsatTicket + 1), 'A&mizan-ticket=B'])('is nothing at all where the ticket is %j', (ticket) => {
    expect(csatAskedIn(`https://a.example/#mizan-rating=4&mizan-ticket=${ticket}`)).toEqual({ rating: null, ticket: null, language: null, wrong: 'ticket' });
  });

  it('never throws, and asks for nothing that is not of its kind', () => {
    const part = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('?', '#', '&', '=', '%', 'mizan-rating=4', 'mizan-ticket=', 'mizan-lang='));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const { rating, ticket, wrong } = csatAskedIn(`https://a.example/${parts.join('')}`);
        expect([null, 1, 2, 3, 4, 5]).toContain(rating);
        expect(ticket === null || ticket.trim().length > 0).toBe(true);
        if (wrong !== null) expect(rating).toBe(null);
      }),
    );
  });

  it('goes from the address, and all else in it stays as it was', () => {
    const without = (address: string) => csatAddressWithout(address, ['mizan-rating']);
    expect(without('https://a.example/r?x=%7e&mizan-rating=4&y#mizan-rating=5&mizan-ticket=A')).toBe('https://a.example/r?x=%7e&y#mizan-ticket=A');
    expect(without('https://a.example/r?mizan-rating=4#mizan-rating=4')).toBe('https://a.example/r');
    expect(without('https://a.example/r?&&#')).toBe('https://a.example/r?&&#');
  });
});

describe('links', () => {
  const wanted = { ticket: 'A-17', languages: ['en', 'ar', 'fa'] };

  it('are one a rating and language, and carry what is read from them', () => {
    const made = csatLinks('https://help.example/rate?team=7', wanted);
    expect(made?.map(({ language, links }) => [language, links.length])).toEqual([['en', 5], ['ar', 5], ['fa', 5]]);
    expect(made?.[1]?.links[3]?.href).toBe('https://help.example/rate?team=7#mizan-rating=4&mizan-ticket=A-17&mizan-lang=ar');
    expect(csatLinks('https://help.example/rate?team=7#top', { ...wanted, within: 'query' })?.[2]?.links[0]?.href).toBe(
      'https://help.example/rate?team=7&mizan-rating=1&mizan-ticket=A-17&mizan-lang=fa#top',
    );
  });

  it('bring back any ticket that is one', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), fc.constantFrom('fragment' as const, 'query' as const), fc.constantFrom(...csatRatings), (ticket, within, rating) => {
        const made = csatLinks('http://[::1]:8080/rate', { ticket, languages: ['ar'], within });
        if (made === null) return;
        const { href } = made[0]?.links[rating - 1] as { href: string };
        expect(new URL(href).href).toBe(href);
        const asked = csatAskedIn(href);
        // Braces are refused when read: they are what a help desk leaves of a placeholder that it did not fill in.
        if (ticket.trim() === '' || /[{}]/.test(ticket)) expect(asked.wrong === 'ticket' || asked.ticket === null).toBe(true);
        else expect(asked).toEqual({ rating, ticket: ticket.trim(), language: 'ar', wrong: null });
      }),
    );
  });

  it('leave the placeholder of a help desk as it is, and refuse what could end an address', () => {
    const of = (ticket: string) => csatLinks('https://help.example/rate', { ticket, placeholder: true, languages: ['en'] })?.[0]?.links[0]?.href;
    expect(of('{{ticket.id}}')).toBe('https://help.example/rate#mizan-rating=1&mizan-ticket={{ticket.id}}&mizan-lang=en');
    expect(of('{{ ticket.hs_ticket_id }}')).toContain('={{ ticket.hs_ticket_id }}&');
    for (const hostile of ['{{a}}"onclick="x', '{{a}}&mizan-rating=5', '<b>', '{{a}}#', "{{a | default: 'x'}}", '', '{{}}']) expect(of(hostile)).toBe(undefined);
  });

  it('replace what the address says already', () => {
    const made = csatLinks('https://help.example/rate?mizan-rating=1&a=b#mizan-rating=2&mizan-ticket=B', wanted);
    expect(made?.[0]?.links[4]?.href).toBe('https://help.example/rate?a=b#mizan-rating=5&mizan-ticket=A-17&mizan-lang=en');
  });

  it.each([
    'javascript:alert(1)', 'data:text/html,x', 'ftp://a.example/', '//a.example/', '/rate', 'rate.html', '', 'https://', 'https:///x', 'https://user:word@a.example/', 'https://user@a.example/',
    'https://a.example/"onmouseover="x', 'https://a.example/<b>', 'https://a.example/ x', ' https://a.example/', 'https://a.example\\@b.example/', 'https://a.example/\u202E', 'https://مثال.example/',
    "https://a.example/'", 'https://a.example/{{x}}', 'https://a.example/#own', `https://a.example/${'a'.repeat(2000)}`, 'https://-a/', 'https://a.example:999999/', 'java\nscript:x',
  ])('are refused for %j', (address) => {
    expect(csatLinks(address, wanted)).toBe(null);
  });

  it('are refused for a ticket that could not be read back', () => {
    for (const ticket of ['a'.repeat(longestCsatTicket + 1), '\uD800', 'A\u202E', 'A\n']) expect(csatLinks('https://a.example/', { ...wanted, ticket })).toBe(null);
  });
});

describe('an email', () => {
  const words = { question: 'Satisfied & "happy"?', ratings: { 1: 'Very <bad>', 2: 'b', 3: 'c', 4: 'd', 5: 'e' }, digits: { 1: '۱', 2: '۲', 3: '۳', 4: '۴', 5: '۵' }, direction: 'rtl' } as const;
  const [links] = csatLinks('https://help.example/rate', { ticket: '{{ticket.id}}', placeholder: true, languages: ['fa'] }) ?? [];
  const { html, text } = csatEmail(links as NonNullable<typeof links>, words);

  it('has its language and direction, a row a rating and no script or style of a page', () => {
    expect(html).toMatch(/^<table role="presentation" lang="fa" dir="rtl" /);
    expect(html.match(/<a href=/g)).toHaveLength(5);
    expect(html.match(/<tr>/g)).toHaveLength(6);
    expect(html).not.toMatch(/<(?:script|style|img|link)|class=|onclick/);
    expect(html.match(/dir="rtl" align="right"/g)).toHaveLength(6);
  });

  it('quotes what words hold, and leaves the placeholder readable to the help desk', () => {
    expect(html).toContain('Satisfied &amp; &quot;happy&quot;?');
    expect(html).toContain('Very &lt;bad&gt;');
    expect(html).toContain('href="https://help.example/rate#mizan-rating=5&amp;mizan-ticket={{ticket.id}}&amp;mizan-lang=fa"');
  });

  it('says the same as plain text', () => {
    expect(text.split('\n').slice(0, 4)).toEqual(['Satisfied & "happy"?', '', '۱  Very <bad>', 'https://help.example/rate#mizan-rating=1&mizan-ticket={{ticket.id}}&mizan-lang=fa']);
  });
});

describe('a result', () => {
  const later = '2026-11-23T10:00:00Z';

  it('keeps its id and first moment through its revisions', () => {
    const second = csatRevised(first, { rating: 2, comment: '', language: 'en', at: later });
    expect(second).toEqual({ ...first, revision: 2, rating: 2, language: 'en', changedAt: later });
    expect(csatRevised(second, { rating: 2, comment: 'Slow', language: 'en', at: later })).toMatchObject({ revision: 3, comment: 'Slow' });
  });

  it('has no revision that changes nothing', () => {
    expect(csatRevised(first, { rating: 4, comment: '', language: 'ar', at: later })).toBe(first);
  });

  it('is read back from JSON, and what is not of it left out', () => {
    expect(readCsat(JSON.parse(JSON.stringify({ ...first, more: 1 })))).toEqual(first);
  });

  it.each<[string, object]>([
    ['id', { id: 'A' }], ['revision', { revision: 0 }], ['revision', { revision: 1.5 }], ['ticket', { ticket: 'a\u202Eb' }], ['rating', { rating: 6 }], ['rating', { rating: '4' }],
    ['comment', { comment: 'a'.repeat(longestCsatComment + 1) }], ['comment', { comment: '\u202E' }], ['moment', { ratedAt: 'yesterday' }], ['kind', { kind: 'quiz' }], ['schema', { schema: 2 }],
  ])('is none with another %s: %j', (_, change) => {
    expect(readCsat({ ...first, ...change })).toBe(null);
  });

  it('takes of a comment what can be kept', () => {
    expect(csatCommentOf('  good\u202E \n')).toBe('good');
    expect(csatCommentOf('\u{1F600}'.repeat(600))).toBe('\u{1F600}'.repeat(500));
    expect(csatCommentOf(`a${'\u{1F600}'.repeat(600)}`)).toBe(`a${'\u{1F600}'.repeat(499)}`);
  });
});
