import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { addressesOf } from '../server/address.js';
import { openFolder } from '../server/database.js';
import { open } from '../server/open.js';
import { Refusal } from '../server/refusal.js';
import { sessionsOf } from '../server/sessions-of.js';
import { Unopened } from '../server/unopened.js';
import { folded } from '../core/fold.js';
import type { Voice } from '../locale/words.js';
import { Misuse, usual, type Command, type Write } from './command.js';
import { apart, beside, ours, printable, speak, tagOf, within } from './speech.js';

/** `mizan workshop`: serves the pages and sessions until it is told to end; with `--renew`, a new link to a console. */
export const workshop: Command = async (args, write) => {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      host: { type: 'string', default: usual.host },
      data: { type: 'string', default: 'mizan-data' },
      'public-url': { type: 'string' },
      retention: { type: 'string', default: String(usual.days) },
      renew: { type: 'string' },
      lang: { type: 'string' },
    },
  });
  const voice = await speak(tagOf(values.lang));
  const say = sayer(voice, write);
  const { host } = values;
  const asked = values.port ?? process.env['PORT'];
  const port = asked === undefined ? usual.port : wholeOf('port', asked, 0, 65_535);
  const days = wholeOf('retention', values.retention, 1, 3_650);
  const publicUrl = values['public-url'] === undefined ? undefined : siteOf(values['public-url']);
  const data = resolve(values.data);
  try {
    if (values.renew !== undefined) {
      const code = folded(values.renew).replace(/\D/g, '');
      say('renewed', { address: `${publicUrl ?? `http://localhost:${port}`}/workshop#${code}.${await renew(data, code)}` });
      return 0;
    }
    const { version } = (await ours('package.json')) as { version: string };
    const served = await open({
      pages: fileURLToPath(beside('dist/pages')),
      data,
      ports: asked === undefined ? [port, 0] : [port],
      host,
      ...(publicUrl === undefined ? {} : { publicUrl }),
      days,
      version,
      log: process.stdout.isTTY ? join(data, 'workshop.log') : null,
    });
    const ended = signalled();
    // What phones are to reach comes from outside where there is a proxy.
    const own = `http://${['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host}:${served.port}`;
    const phones = publicUrl === undefined ? addressesOf(host).map((address) => `http://${address}:${served.port}`) : [publicUrl];
    say('gallery', { address: `${own}/` });
    say('console', { address: `${publicUrl ?? own}/workshop` });
    for (const address of phones) say('phones', { address: `${address}/join` });
    if (phones.length === 0) say('noPhones', { option: '--host 0.0.0.0' });
    if (asked === undefined && served.port !== port) say('otherPort', { port: String(port) }, 'stderr');
    say('keptIn', { folder: printable(data), days });
    await ended;
    await served.end();
    return 0;
  } catch (error) {
    const { key, given } = faultOf(error, { data: printable(data), host: printable(host), port: String(port) });
    say(key, given, 'stderr');
    return 1;
  }
};

type Given = Readonly<Record<string, string | number>>;

const sayer =
  (voice: Voice, write: Write) =>
  (key: string, given: Given, to: 'stdout' | 'stderr' = 'stdout'): void =>
    write(`${within(voice, voice.t(`workshop-${key}`, Object.fromEntries(Object.entries(given).map(([name, value]) => [name, typeof value === 'string' ? apart(voice, value) : value]))))}\n`, to);

/** @throws {Misuse} It is no whole number within the range. */
function wholeOf(name: string, text: string, from: number, to: number): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= from && number <= to)) throw new Misuse('workshop-notWithin', { option: `--${name}`, value: printable(text), from, to });
  return number;
}

/** @throws {Misuse} It is no address of a whole site. */
function siteOf(text: string): string {
  const { protocol, origin, pathname, search, hash, username } = URL.canParse(text) ? new URL(text) : new URL('none:');
  if (!/^https?:$/.test(protocol) || pathname !== '/' || search + hash + username !== '') throw new Misuse('workshop-noSite', { option: '--public-url', value: printable(text) });
  return origin;
}

/** A new secret; the session may be served by another process meanwhile. */
async function renew(data: string, code: string): Promise<string> {
  const sessions = sessionsOf(await openFolder(data, { alone: false }));
  try {
    return await sessions.renew(code);
  } finally {
    await sessions.close();
  }
}

/** What is said of an error. @throws Whatever nothing is known about. */
function faultOf(error: unknown, { data, host, port }: Readonly<Record<'data' | 'host' | 'port', string>>): { readonly key: string; readonly given: Given } {
  if (error instanceof Unopened) return { key: error.code, given: { folder: data, command: 'npm install libsql' } };
  if (error instanceof Refusal && error.code === 'no-session') return { key: 'no-session', given: { folder: data } };
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return { key: 'portTaken', given: { port, option: '--port' } };
    case 'EACCES':
      return { key: 'portDenied', given: { port, reserved: '1023' } };
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return { key: 'noHost', given: { host, option: '--host 0.0.0.0' } };
    default:
      throw error;
  }
}

/** Resolves at the first signal to end; the second ends at once. */
const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    let told = false;
    const end = () => {
      if (told) process.exit(1);
      told = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end);
  });
