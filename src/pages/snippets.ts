import type { Manifest } from './manifest.js';

/** What can stand on another page: its tag without what all begin with. */
export const instruments = ['quiz', 'scorecard', 'metrics', 'csat', 'diagnostic', 'periodic-table'] as const;
export type Instrument = (typeof instruments)[number];

/** What is to be embedded, and how. */
export interface Choices {
  readonly instrument: Instrument;
  /** Address of a quiz, or the name of one that is built in. */
  readonly quiz: string;
  readonly language: string;
  readonly layout: string;
  /** `auto`, `light` or `dark`. */
  readonly theme: string;
  /** Address of the folder in which the gallery's pages stand. */
  readonly base: string;
}

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const attributes = (pairs: Readonly<Record<string, string>>): string =>
  Object.entries(pairs).map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');

function tag({ instrument, quiz, language, layout }: Choices): string {
  const own: Record<string, string> = instrument === 'quiz' ? { src: quiz } : instrument === 'scorecard' ? { src: 'agent-scorecard' } : {};
  const shown = instrument === 'quiz' && layout !== 'auto' ? { layout } : {};
  return `<mizan-${instrument}${attributes({ ...own, lang: language, ...shown })}></mizan-${instrument}>`;
}

/** The script of a file, by the name under which it never changes where there is one. */
function scriptOf(name: string, base: string, { files }: Manifest): string {
  const entry = (key: string) => (Object.hasOwn(files, key) ? files[key] : undefined);
  const lasting = entry(name)?.file;
  const file = typeof lasting === 'string' ? lasting : name;
  // Two names may hold what differs by the name itself, so each has a hash of its own.
  const integrity = entry(file)?.integrity;
  return `<script${attributes({ type: 'module', src: new URL(`embed/${file}`, base).href, ...(integrity ? { integrity, crossorigin: 'anonymous' } : {}) })}></script>`;
}

/** Whether an instrument also comes as one file a language. */
export const comesSingle = (instrument: Instrument): boolean => instrument !== 'scorecard';

/** A script and a tag. `single` is the file of one language, else each language is fetched when it is asked for. */
export const tagSnippet = (choices: Choices, single: boolean, manifest: Manifest): string =>
  `${scriptOf(`mizan-${choices.instrument}${single && comesSingle(choices.instrument) ? `.${choices.language}` : ''}.js`, choices.base, manifest)}\n\n${tag(choices)}`;

/** The script that takes over from what was drawn beforehand. */
export const takeoverSnippet = ({ base }: Choices, manifest: Manifest): string => scriptOf('mizan-quiz.js', base, manifest);

/** A package and a tag. */
export const packageSnippet = (choices: Choices): { readonly install: string; readonly script: string; readonly markup: string } => ({
  install: 'npm i mizan',
  script: "import 'mizan/define';",
  markup: tag(choices),
});

/** Address of the page to be framed. */
export function frameAddress({ quiz, language, layout, theme, base }: Choices): string {
  const query = new URLSearchParams({ quiz, lang: language, ...(theme === 'auto' ? {} : { theme }), ...(layout === 'auto' ? {} : { layout }) });
  return `${new URL('embed.html', base).href}?${query}`;
}

/** A frame, and the script that fits its height; until that has run it is as high as most quizzes on a phone. */
export const frameSnippet = (choices: Choices, title: string): string =>
  [
    `<iframe${attributes({ src: frameAddress(choices), title, width: '100%', height: '800', frameborder: '0', loading: 'lazy' })}></iframe>`,
    `<script${attributes({ src: new URL('embed/mizan-frame.js', choices.base).href })} async></script>`,
  ].join('\n');

/** A value as a shell takes it whole. */
const quoted = (value: string): string => (/^[\w./:@%-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`);

/** The command that draws the quiz beforehand; one of your own is read from a file, and its address is told. */
export function prerenderCommand({ quiz, language, layout }: Choices): string {
  const name = quiz.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '';
  const own = quiz === 'rater' ? [quiz] : [/^[\w.-]+$/.test(name) ? name : 'quiz.json', '--src', quoted(quiz)];
  return ['npx mizan prerender', ...own, '--lang', language, ...(layout === 'auto' ? [] : ['--layout', layout])].join(' ');
}

/** What a style sheet says for a theme other than the page's own; null where it follows the page. */
export const themeSnippet = ({ instrument, theme }: Choices): string | null => (theme === 'auto' ? null : `mizan-${instrument} {\n  color-scheme: ${theme};\n}`);
