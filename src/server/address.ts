import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

/** Addresses at which others in the same network reach a server that listens at `host`. */
export function addressesOf(host: string): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return host === 'localhost' || isLoopback(host) ? [] : [isIP(host) === 6 ? `[${host}]` : host];
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

const bare = (address: string): string => address.replace(/^::ffff:/i, '');
const isLoopback = (address: string): boolean => address === '::1' || /^127\./.test(address);

/** Whoever asks. */
export interface Asker {
  /** What limits are counted by: an IPv4 address, or the 64 bits of an IPv6 address that one household has. */
  readonly address: string;
  /** Whether it is someone at this very machine, with no proxy between. */
  readonly own: boolean;
}

/**
 * Whoever sent a request. What a proxy says of it is believed only of a proxy on this machine, where the server was told that there is one, and
 * only the last entry: those before it are whatever the client wrote.
 */
export function askerOf({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>, proxied: boolean): Asker {
  const peer = bare(socket.remoteAddress ?? '');
  const said = [headers['x-forwarded-for'] ?? []].flat().at(-1)?.split(',').at(-1)?.trim();
  if (proxied && isLoopback(peer) && said !== undefined && isIP(bare(said)) > 0) return { address: networkOf(bare(said)), own: false };
  return { address: networkOf(peer), own: isLoopback(peer) && !proxied && said === undefined };
}

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [before = '', after] = (address.split('%')[0] ?? '').split('::');
  const left = before.split(':').filter(Boolean);
  const right = after?.split(':').filter(Boolean) ?? [];
  const groups = after === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${groups.slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::`;
}

/** Endings of names that nobody can have a page of their own under: RFC 6761, 6762, 8375, and ICANN's reservation of `internal`. */
const reserved = /(?:^|\.)(?:localhost|local|test|internal|home\.arpa)$/;

/**
 * Whether a `Host` can be this server's. A name that anyone may register could be someone's page that lets its name lead here, to act as if it were from
 * here (DNS rebinding): an address, a name without dots, a name that cannot be registered, this machine's and the public one are taken.
 */
export function isOurs(host: string | undefined, publicUrl: URL | null): boolean {
  const name = nameOf(host);
  if (name === null) return false;
  return isIP(name.replace(/^\[|\]$/g, '')) > 0 || !name.includes('.') || reserved.test(name) || name === hostname().toLowerCase() || name === publicUrl?.hostname;
}

const nameOf = (host: string | undefined): string | null => {
  try {
    return new URL(`http://${host ?? ''}`).hostname.replace(/\.$/, '');
  } catch {
    return null;
  }
};
