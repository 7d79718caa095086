import { describe, expect, it } from 'vitest';
import { emailFile } from '../../src/core/email-file.js';
import { htmlOf, textOf } from '../../src/core/email-prose.js';
import type { Prose } from '../../src/core/prose.js';

const date = '2026-11-22T09:05:07Z';
const decoded = (lines: readonly string[]) => Buffer.from(lines.join(''), 'base64').toString('utf8');

/** A message read by the letter of the RFCs, with nothing of ours. */
function read(file: string) {
  const [head = '', ...body] = file.split('\r\n\r\n');
  const headers = new Map(head.replace(/\r\n[ \t]/g, ' ').split('\r\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
  const boundary = /boundary="([^"]+)"/.exec(headers.get('Content-Type') ?? '')?.[1] ?? '';
  const parts = body.join('\r\n\r\n').split(`--${boundary}`);
  return {
    headers,
    subject: (headers.get('Subject') ?? '').split(' ').map((word) => decoded([/^=\?utf-8\?B\?(.*)\?=$/.exec(word)?.[1] ?? 'none'])).join(''),
    end: parts.at(-1),
    parts: parts.slice(1, -1).map((part) => {
      const [, fields = '', content = ''] = /^\r\n([\s\S]*?)\r\n\r\n([\s\S]*)$/.exec(part) ?? [];
      return { fields, content: decoded(content.split('\r\n')) };
    }),
  };
}

describe('an email file', () => {
  it('is, for a short message, these bytes', () => {
    // By hand: base64 of "Hi" is SGk=, of "a" YQ==, of "b" Yg==; 22 November 2026 is a Sunday.
    expect(emailFile({ subject: 'Hi', text: 'a', html: 'b', date })).toBe(
      [
        'Date: Sun, 22 Nov 2026 09:05:07 +0000', 'Subject: =?utf-8?B?SGk=?=', 'X-Unsent: 1', 'MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary="=_mizan"', '',
        '--=_mizan', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', 'YQ==',
        '--=_mizan', 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64', '', 'Yg==', '--=_mizan--', '',
      ].join('\r\n'),
    );
  });

  it('has a subject that no mark in a name turns round', () => {
    expect(read(emailFile({ subject: 'Figures of \u202EannA', text: 'a', html: 'b', date })).subject).toBe('Figures of annA');
  });

  it.each(['Figures of Anna', 'مؤشرات الخدمة: مينا، نوفمبر 2026', 'شاخص‌های خدمت: زهرا، آبان ۱۴۰۵', 'é😀'.repeat(60)])('has subject and both texts of %s whole again', (said) => {
    const text = `${said}\nsecond line\n\n--=_mizan\n.`;
    const { subject, parts, headers, end } = read(emailFile({ subject: said, text, html: `<p>${said}</p>`, date }));
    expect(subject).toBe(said);
    expect(headers.get('X-Unsent')).toBe('1');
    expect(parts.map(({ content }) => content)).toEqual([text.replaceAll('\n', '\r\n'), `<p>${said}</p>`]);
    expect(parts.map(({ fields }) => fields.split('\r\n')[0])).toEqual(['Content-Type: text/plain; charset=utf-8', 'Content-Type: text/html; charset=utf-8']);
    expect(end).toBe('--\r\n');
  });

  it('has no line longer than 76 letters, none beyond ASCII, and no bare end of a line', () => {
    const file = emailFile({ subject: 'شاخص‌های خدمت '.repeat(20), text: 'متن '.repeat(500), html: '<p>متن</p>'.repeat(100), date });
    expect(Math.max(...file.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(76);
    expect(file).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('takes no header from the subject', () => {
    const { subject, headers } = read(emailFile({ subject: 'a\r\nBcc: somebody@example.org', text: '', html: '', date }));
    expect(subject).toBe('a Bcc: somebody@example.org');
    expect([...headers.keys()]).toEqual(['Date', 'Subject', 'X-Unsent', 'MIME-Version', 'Content-Type']);
  });

  it('has half of a pair as U+FFFD', () => {
    expect(read(emailFile({ subject: 'a\uD83D', text: '\uDE00', html: '', date })).subject).toBe('a\uFFFD');
  });
});

describe('a document in an email', () => {
  const prose: Prose = {
    title: ['Figures: ', { own: 'Mina <b>' }], opening: [['Opening & more']],
    passages: [{ heading: ['By channel'], before: [], after: [['A note.']], grids: [{ heads: [['Channel'], ['Rate']], rows: [{ cells: [{ lines: [[{ own: '"Fax"' }]] }, { lines: [['75%'], ['Ratings: 30 of 40']] }] }] }] }],
  };

  it('is a page of plain tables in its language and direction, with names apart and nothing of them as markup', () => {
    expect(htmlOf(prose, { tag: 'fa', dir: 'rtl' })).toBe(
      [
        '<!DOCTYPE html>', '<html lang="fa" dir="rtl">', '<head><meta charset="utf-8"><title>Figures: Mina &lt;b&gt;</title></head>', '<body lang="fa" dir="rtl">',
        '<h1>Figures: <bdi>Mina &lt;b&gt;</bdi></h1>', '<p>Opening &amp; more</p>', '<h2>By channel</h2>',
        '<table border="1" cellspacing="0" cellpadding="6" dir="rtl">',
        '<thead><tr><th scope="col" align="right" valign="top">Channel</th><th scope="col" align="right" valign="top">Rate</th></tr></thead>', '<tbody>',
        '<tr><th scope="row" align="right" valign="top"><bdi>&quot;Fax&quot;</bdi></th><td align="right" valign="top">75%<br><small>Ratings: 30 of 40</small></td></tr>',
        '</tbody>', '</table>', '<p>A note.</p>', '</body>', '</html>', '',
      ].join('\n'),
    );
  });

  it('is text in which each figure stands under the name of its column', () => {
    expect(textOf(prose)).toBe(
      'Figures: \u2068Mina <b>\u2069\n\nOpening & more\n\nBy channel\n====================\n\n\u2068"Fax"\u2069\n  Rate: 75%. Ratings: 30 of 40\n\nA note.\n',
    );
  });
});
