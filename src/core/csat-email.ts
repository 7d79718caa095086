import type { CsatLinks } from './csat-links.js';
import type { CsatRating } from './csat.js';

/** A piece of an email: text, or an element whose look stands with it, as programs for email want it. */
export type EmailPiece = string | EmailElement;

export interface EmailElement {
  readonly tag: 'table' | 'tbody' | 'tr' | 'td' | 'a' | 'b';
  readonly attributes: Readonly<Record<string, string>>;
  readonly style: Readonly<Record<string, string>>;
  readonly pieces: readonly EmailPiece[];
}

/** What an email says, in the language of its links. */
export interface EmailWords {
  readonly question: string;
  readonly ratings: Readonly<Record<CsatRating, string>>;
  /** Each rating as the language writes it. */
  readonly digits: Readonly<Record<CsatRating, string>>;
  readonly direction: 'ltr' | 'rtl';
}

/** The question of an email with a link for each rating: in pieces, as HTML and as plain text. */
export interface CsatEmail {
  readonly pieces: EmailElement;
  readonly html: string;
  readonly text: string;
}

const paper = '#ffffff';
const ink = '#1c2330';
const accent = '#0d6a62';

/** One rating below another, each as wide as the email: five side by side do not fit a phone, and many programs know no other layout. */
export function csatEmail({ language, links }: CsatLinks, { question, ratings, digits, direction }: EmailWords): CsatEmail {
  const start = direction === 'rtl' ? 'right' : 'left';
  const cell = (style: EmailElement['style'], pieces: readonly EmailPiece[]): EmailElement =>
    element('tr', {}, {}, [element('td', { dir: direction, align: start }, style, pieces)]);
  const pieces = element(
    'table',
    { role: 'presentation', lang: language, dir: direction, width: '100%', cellpadding: '0', cellspacing: '0', border: '0' },
    { 'max-width': '480px', 'border-collapse': 'separate', 'font-family': 'Arial, Tahoma, sans-serif', 'font-size': '16px', 'line-height': '26px', 'text-align': start },
    [
      element('tbody', {}, {}, [
        cell({ padding: '0 0 12px', 'font-weight': 'bold' }, [question]),
        ...links.flatMap(({ rating, href }) => [
          cell({ padding: '0 0 8px' }, [
            element(
              'a',
              { href },
              { display: 'block', padding: '10px 16px', border: `1px solid ${accent}`, 'border-radius': '10px', color: ink, 'background-color': paper, 'text-decoration': 'none' },
              [element('b', {}, { color: accent }, [digits[rating]]), `\u00A0 ${ratings[rating]}`],
            ),
          ]),
        ]),
      ]),
    ],
  );
  const text = [question, '', ...links.flatMap(({ rating, href }) => [`${digits[rating]}  ${ratings[rating]}`, href, ''])].join('\n');
  return { pieces, html: htmlOf(pieces), text };
}

const element = (tag: EmailElement['tag'], attributes: EmailElement['attributes'], style: EmailElement['style'], pieces: readonly EmailPiece[]): EmailElement => ({ tag, attributes, style, pieces });

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\u00A0', '&nbsp;');

function htmlOf(piece: EmailPiece, indent = ''): string {
  if (typeof piece === 'string') return escaped(piece);
  const { tag, attributes, style, pieces } = piece;
  const look = Object.entries(style).map(([name, value]) => `${name}: ${value}`).join('; ');
  const all = Object.entries({ ...attributes, ...(look ? { style: look } : {}) }).map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const line = tag === 'td' || tag === 'a' || tag === 'b';
  const inner = line ? pieces.map((each) => htmlOf(each)).join('') : `\n${pieces.map((each) => `${indent}  ${htmlOf(each, `${indent}  `)}`).join('\n')}\n${indent}`;
  return `<${tag}${all}>${inner}</${tag}>`;
}
