import { csatAddressWithout, csatNames } from './csat-address.js';
import { csatRatings, isCsatTicket, type CsatRating } from './csat.js';

/** What links are made for. */
export interface CsatLinksWanted {
  /** Id of the ticket, or the placeholder that a help desk fills in for each. */
  readonly ticket: string;
  /** Whether `ticket` is such a placeholder, to stand in the links as it is. */
  readonly placeholder?: boolean;
  /** Tags of the languages that emails go out in. */
  readonly languages: readonly string[];
  /** `fragment` (default) is seen by no server; `query` is, and gets through what drops fragments. */
  readonly within?: 'fragment' | 'query';
}

/** Five links of one language. */
export interface CsatLinks {
  readonly language: string;
  readonly links: readonly { readonly rating: CsatRating; readonly href: string }[];
}

/** An absolute address over http or https, without a name or a password, of letters that need no quoting anywhere. */
const decent = /^https?:\/\/(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:[/?#][\w\-.~:/?#[\]@!$&()*+,;=%]*)?$/i;
const longest = 2_000;

/** Placeholders have no letter that would end an address, a quotation or a tag. */
const harmless = /^(?=.*[A-Za-z])[\w{}%$.:|[\]() -]+$/;

/**
 * A link for each rating in each language; null for an address or a ticket that is refused.
 *
 * What the address says already of a rating is left out. One with a fragment of its own takes the link's parts in its query only.
 */
export function csatLinks(address: string, { ticket, placeholder = false, languages, within = 'fragment' }: CsatLinksWanted): readonly CsatLinks[] | null {
  if (address.length > longest || !decent.test(address)) return null;
  const subject = placeholder ? (harmless.test(ticket) ? ticket : null) : encoded(ticket);
  const base = csatAddressWithout(address, Object.values(csatNames));
  const [page = '', ...fragment] = base.split('#');
  const own = fragment.length > 0 && fragment.join('#') !== '';
  if (subject === null || subject.length > longest || (own && within === 'fragment')) return null;
  const href = (language: string, rating: CsatRating) => {
    const parts = [`${csatNames.rating}=${rating}`, ...(subject === '' ? [] : [`${csatNames.ticket}=${subject}`]), `${csatNames.language}=${encodeURIComponent(language)}`].join('&');
    if (within === 'fragment') return `${page}#${parts}`;
    return `${page}${page.includes('?') ? (/[?&]$/.test(page) ? '' : '&') : '?'}${parts}${own ? `#${fragment.join('#')}` : ''}`;
  };
  return languages.map((language) => ({ language, links: csatRatings.map((rating) => ({ rating, href: href(language, rating) })) }));
}

function encoded(ticket: string): string | null {
  if (!isCsatTicket(ticket)) return null;
  try {
    return encodeURIComponent(ticket.trim()).replaceAll("'", '%27');
  } catch {
    return null;
  }
}
