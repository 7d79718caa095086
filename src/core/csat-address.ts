import { isCsatRating, isCsatTicket, type CsatRating } from './csat.js';

/** What an address says of a rating. */
export interface CsatAsked {
  /** Null where it says nothing of one, or nothing that can be taken. */
  readonly rating: CsatRating | null;
  readonly ticket: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
  /** What it says wrongly; with a wrong ticket there is no rating either, as nobody knows what it is about. */
  readonly wrong: 'rating' | 'ticket' | null;
}

/** Names that a link carries its parts under, in its query or its fragment. */
export const csatNames = { rating: 'mizan-rating', ticket: 'mizan-ticket', language: 'mizan-lang' } as const;

/** Characters of an address past which it is not looked into. */
const longest = 4_000;

/** The parts of an address; marks are where they were. */
function partsOf(address: string): readonly [path: string, query: string, fragment: string] {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#[^]*)?$/.exec(address) ?? [];
  return [path, query, fragment];
}

const pairsOf = (part: string): readonly string[] => (part.length > 1 ? part.slice(1).split('&') : []);
const nameOf = (pair: string): string => pair.split('=', 1)[0] ?? '';

/** What stands under a name; null where there is nothing, undefined where it cannot be read or stands there twice. */
function valueOf(pairs: readonly string[], name: string): string | null | undefined {
  const [pair, ...others] = pairs.filter((each) => nameOf(each) === name);
  if (pair === undefined) return null;
  if (others.length > 0) return undefined;
  try {
    return decodeURIComponent(pair.slice(name.length + 1).replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** What an address asks to be counted. Where its fragment says something, its query is not looked at for it. */
export function csatAskedIn(address: string): CsatAsked {
  const [, query, fragment] = partsOf(address.length > longest ? '' : address);
  const found = (name: string) => {
    const value = valueOf(pairsOf(fragment), name);
    return value === null ? valueOf(pairsOf(query), name) : value;
  };
  const [asked, ticket, said] = [found(csatNames.rating), found(csatNames.ticket), found(csatNames.language)];
  const language = said && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(said) ? said : null;
  // Braces are a placeholder that the help desk has not filled in.
  if (ticket === undefined || ticket?.trim() === '' || (ticket !== null && (/[{}]/.test(ticket) || !isCsatTicket(ticket)))) {
    return { rating: null, ticket: null, language, wrong: 'ticket' };
  }
  if (asked === null) return { rating: null, ticket, language, wrong: null };
  const rating = asked !== undefined && /^\d$/.test(asked) ? Number(asked) : null;
  return isCsatRating(rating) ? { rating, ticket, language, wrong: null } : { rating: null, ticket, language, wrong: 'rating' };
}

/** An address without what these names carry, all else as it was. */
export function csatAddressWithout(address: string, names: readonly string[]): string {
  const [path, query, fragment] = partsOf(address);
  const kept = (part: string) => {
    const pairs = pairsOf(part);
    const left = pairs.filter((pair) => !names.includes(nameOf(pair)));
    return left.length === pairs.length ? part : left.length === 0 ? '' : `${part.slice(0, 1)}${left.join('&')}`;
  };
  return path + kept(query) + kept(fragment);
}
