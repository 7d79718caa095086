import { instruments } from '../core/table-names.js';

export type Instrument = (typeof instruments)[number];

/** Addresses that may be followed, by instrument: of the web, or relative to the page. @param refuse Hears of the others. */
export function addressesOf(links: unknown, refuse: (names: readonly string[]) => void): ReadonlyMap<Instrument, string> {
  const given = typeof links === 'object' && links !== null ? (links as Readonly<Record<string, unknown>>) : {};
  const named = instruments.filter((name) => Object.hasOwn(given, name) && given[name] !== '' && given[name] !== null && given[name] !== undefined);
  const refused = named.filter((name) => !followable(given[name]));
  if (refused.length > 0) refuse(refused);
  return new Map(named.filter((name) => !refused.includes(name)).map((name) => [name, given[name] as string]));
}

/** An address with a scheme of its own is one by itself, whatever white space it hides that in. */
function followable(address: unknown): boolean {
  if (typeof address !== 'string') return false;
  return URL.canParse(address) ? /^https?:$/.test(new URL(address).protocol) : URL.canParse(address, 'https://example.org/');
}
