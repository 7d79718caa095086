import type { Voice } from '../locale/words.js';
import { limits } from '../core/limits.js';
import { Misuse, usual, type Command, type Write } from './command.js';
import { apart, languageOf, ours, speak, within } from './speech.js';
import { kinds } from './starts.js';

interface Entry {
  /** What may stand after the name. */
  readonly usage: string;
  /** What is said of its options: `option-<key>` by the option's own name where they differ; '' is a sentence about several. The command's own sentence has its name. */
  readonly options: Readonly<Record<string, string>>;
  /** Brought only when called, since one command may need far more than another. */
  readonly load: () => Promise<Command>;
}

const commands: ReadonlyMap<string, Entry> = new Map([
  ['check', {
    usage: 'FILE… [--locales DIR] [--json] [--lang TAG]',
    options: { locales: 'locales', json: 'json', lang: 'lang' },
    load: async () => (await import('./check.js')).check,
  }],
  ['new', {
    usage: `${kinds.join('|')} [FILE] [--id ID] [--languages TAGS] [--points NUMBER] [--lang TAG]`,
    options: { id: 'id', languages: 'languages', points: 'points', lang: 'lang' },
    load: async () => (await import('./new.js')).begin,
  }],
  ['prerender', {
    usage: 'QUIZ [--lang TAG] [--layout LAYOUT] [--styles inline|link] [--base ADDRESS] [--src ADDRESS] [--storage WHERE] [--name NAME] [--heading-level RANK] [--required] [--link]',
    options: { lang: 'quiz-lang', layout: 'layout', styles: 'styles', base: 'base', src: 'src', '': 'same' },
    load: async () => (await import('./prerender.js')).prerender,
  }],
  ['workshop', {
    usage: '[--port NUMBER] [--host ADDRESS] [--data DIR] [--public-url ADDRESS] [--retention DAYS] [--renew CODE] [--lang TAG]',
    options: { port: 'port', host: 'host', data: 'data', 'public-url': 'public-url', retention: 'retention', renew: 'renew', lang: 'lang' },
    load: async () => (await import('./workshop.js')).workshop,
  }],
]);

const standard: Write = (text, to = 'stdout') => process[to].write(text);

/** Runs what the arguments ask for. Resolves to the exit code: 0 well, 1 not well, 2 called wrongly. */
export async function run(args: string[], write: Write = standard): Promise<number> {
  const voice = await speak(languageOf(args));
  const [name = '', ...rest] = args;
  const entry = commands.get(name);
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    write(entry ? helpOf(voice, name, entry) : help(voice));
    return 0;
  }
  if (name === '--version' || name === '-v') {
    write(`${(await ours('package.json') as { version: string }).version}\n`);
    return 0;
  }
  if (name === '') {
    write(help(voice), 'stderr');
    return 2;
  }
  try {
    if (!entry) throw name.startsWith('-') ? new Misuse('badOption', { option: name }) : new Misuse('noCommand', { name });
    const command = await entry.load();
    return await command(rest, write);
  } catch (error) {
    const { key, values } = misuseOf(error);
    write(`${within(voice, voice.t(key, shown(voice, values)))}\n\n${entry ? helpOf(voice, name, entry) : help(voice)}`, 'stderr');
    return 2;
  }
}

/** What is wrong with a call. @throws Whatever is no such error. */
function misuseOf(error: unknown): Misuse {
  if (error instanceof Misuse) return error;
  const { code, message } = error as { code?: unknown; message: string };
  if (typeof code !== 'string' || !code.startsWith('ERR_PARSE_ARGS')) throw error;
  // Node names the option, as typed, in its first quotation marks: '--points <value>'.
  return new Misuse('badOption', { option: /'([^' ]*)/.exec(message)?.[1] ?? '' });
}

/** Values as a sentence of this language has them: lists with its own commas, and what was typed kept in its own order. */
const shown = (voice: Voice, values: Misuse['values']): Record<string, string | number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value.map((each) => apart(voice, each)).join(voice.dir === 'rtl' ? '، ' : ', ') : typeof value === 'string' ? apart(voice, value) : value]));

const helpOf = (voice: Voice, name: string, { usage, options }: Entry): string =>
  [`${within(voice, voice.t('usage'))} mizan ${name} ${usage}`, '', within(voice, voice.t(name)), '', ...Object.entries(options).map(([option, key]) => optionOf(voice, option, key)), ''].join('\n');

const help = (voice: Voice): string =>
  [
    within(voice, voice.t('usage')),
    ...[...commands].flatMap(([name, { usage }]) => [`  mizan ${name} ${usage}`, `    ${within(voice, voice.t(name))}`]),
    '',
    ...['help', 'version'].map((option) => optionOf(voice, option)),
    '',
  ].join('\n');

const optionOf = (voice: Voice, option: string, key = option): string =>
  `  ${(option && `--${option}`).padEnd(13)}${within(voice, voice.t(`option-${key}`, { most: limits.choices, port: String(usual.port), everyone: usual.host, alone: '127.0.0.1', days: usual.days }))}`;
