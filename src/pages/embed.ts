import { MizanQuiz } from '../elements/mizan-quiz.js';
import { register } from '../elements/register.js';
import { directionOf } from '../locale/language.js';
import { loadWords } from '../locale/load.js';
import { interfaceOf } from '../locale/words.js';
import { ownAddress } from './address.js';

/**
 * One quiz and nothing around it, for sites that allow only frames.
 *
 * The page around is told one thing, the height, and asked nothing.
 */
const asked = new URLSearchParams(location.search);
const root = document.documentElement;

/** A tag that `Intl` takes. */
function languageOf(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const tag = languageOf(asked.get('lang') ?? navigator.language);
root.lang = tag;
root.dir = directionOf(tag);
root.dataset['theme'] = asked.get('theme') ?? 'auto';

const report = (): void => {
  if (parent !== window) parent.postMessage({ mizanHeight: document.body.getBoundingClientRect().height }, '*');
};

/** The page is named after what it shows, and speaks as it does. */
function name(quiz: MizanQuiz): void {
  const drawn = quiz.shadowRoot?.querySelector<HTMLElement>('.root');
  const heading = drawn?.querySelector('[part=heading]')?.textContent;
  if (!drawn || !heading) return;
  document.title = heading;
  root.lang = drawn.lang;
  root.dir = drawn.dir;
}

async function show(src: string): Promise<void> {
  const { language } = interfaceOf(tag);
  // What fails to come is told by the element, which asks for it again.
  await Promise.all(['quiz', 'rater'].map((words) => loadWords(language, words))).catch(() => {});
  register('mizan-quiz', MizanQuiz);
  const quiz = document.createElement('mizan-quiz');
  quiz.src = src;
  quiz.lang = tag;
  quiz.headingLevel = 1;
  quiz.layout = (['list', 'steps'] as const).find((layout) => layout === asked.get('layout')) ?? 'auto';
  quiz.storage = (['session', 'none'] as const).find((storage) => storage === asked.get('storage')) ?? 'local';
  const main = document.createElement('main');
  main.append(quiz);
  document.body.replaceChildren(main);
  // Out of sight no sizes are observed, and the frame is to fit before it comes in sight.
  const drawn = new MutationObserver(() => {
    name(quiz);
    report();
  });
  if (quiz.shadowRoot) drawn.observe(quiz.shadowRoot, { childList: true, subtree: true });
}

const src = ownAddress(asked.get('quiz') ?? 'rater');
new ResizeObserver(report).observe(document.body);
addEventListener('message', ({ source }) => {
  if (source === parent) report();
});
if (src === null) void import('./refusal.js').then(({ refuse }) => refuse(interfaceOf(tag).language));
else void show(src);
