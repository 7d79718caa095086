// The built-in quiz as `mizan prerender` prints it, for sites without Node; and as pages, with styles inline and in a file.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';

const languages = { en: 'ltr', ar: 'rtl', fa: 'rtl' };

/** @param {string} language @param {readonly string[]} options */
const printed = (language, ...options) =>
  execFileSync(process.execPath, ['dist/cli/main.js', 'prerender', 'rater', '--lang', language, '--heading-level', '1', ...options], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** @param {keyof typeof languages} language @param {string} body */
const page = (language, body) => `<!doctype html>
<html lang="${language}" dir="${languages[language]}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Mizan</title>
    <link rel="icon" href="data:," />
    <script type="module" src="../embed/mizan-quiz.js"></script>
  </head>
  <body>
    <main>${body}</main>
  </body>
</html>
`;

/** Writes them, and returns for each what a policy has to name. @returns {Promise<Record<string, { styleHash: string }>>} */
export async function writePrerendered() {
  await mkdir('dist/embed/prerendered', { recursive: true });
  await mkdir('dist/pages/prerendered', { recursive: true });
  /** @type {Record<string, { styleHash: string }>} */
  const hashes = {};
  for (const language of /** @type {(keyof typeof languages)[]} */ (Object.keys(languages))) {
    const inline = printed(language);
    const linked = printed(language, '--styles', 'link', '--base', '../embed/');
    const [, styles = ''] = /<style>(.*?)<\/style>/s.exec(inline) ?? [];
    const [, sheet = ''] = /href="\.\.\/embed\/([^"]+)"/.exec(linked) ?? [];
    await writeFile(`dist/embed/${sheet}`, styles);
    await writeFile(`dist/embed/prerendered/rater.${language}.html`, inline);
    await writeFile(`dist/pages/prerendered/rater.${language}.html`, page(language, linked));
    await writeFile(`dist/pages/prerendered/inline.${language}.html`, page(language, inline));
    hashes[`rater.${language}.html`] = { styleHash: `sha256-${createHash('sha256').update(styles).digest('base64')}` };
  }
  return hashes;
}
