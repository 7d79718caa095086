import type { Manifest } from './manifest.js';

/** What is to be embedded, and how. */
export interface Choices {
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

const tag = ({ quiz, language, layout }: Choices): string =>
  `<mizan-quiz${attributes({ src: quiz, lang: language, ...(layout === 'auto' ? {} : { layout }) })}></mizan-quiz>`;

/** A script and a tag. `single` is the file of one language, else each language is fetched when it is asked for. */
export function tagSnippet(choices: Choices, single: boolean, { files }: Manifest): string {
  const name = single ? `mizan-quiz.${choices.language}.js` : 'mizan-quiz.js';
  const known = Object.hasOwn(files, name) ? files[name] : undefined;
  const check = known ? { integrity: known.integrity, crossorigin: 'anonymous' } : {};
  const script = attributes({ type: 'module', src: new URL(`embed/${known?.file ?? name}`, choices.base).href, ...check });
  return `<script${script}></script>\n\n${tag(choices)}`;
}

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

/** The command that writes the page that stands before its script arrives. */
export const prerenderCommand = ({ quiz, language }: Choices): string =>
  `npx mizan prerender ${/^[\w./:@-]+$/.test(quiz) ? quiz : `'${quiz.replaceAll("'", `'\\''`)}'`} --lang ${language}`;

/** What a style sheet says for a theme other than the page's own; null where it follows the page. */
export const themeSnippet = (theme: string): string | null => (theme === 'auto' ? null : `mizan-quiz {\n  color-scheme: ${theme};\n}`);
