import card from '../../../quizzes/agent-scorecard.json';
import words from '../../../locales/ar/agent-scorecard.json';
import sentences from '../../../locales/ar/evaluations.json';
import { figuresOf, type Evaluation } from '../../../src/core/evaluation.js';
import { scoreCard } from '../../../src/core/marks.js';
import { marksFor, variantOf, type CardFormWords, type Scorecard } from '../../../src/core/scorecard.js';
import { trusted } from '../../../src/elements/definition.js';
import { MizanEvaluations } from '../../../src/elements/mizan-evaluations.js';
import { addWords } from '../../../src/locale/words.js';
import { evaluationsOf } from '../../../src/store/evaluations.js';

customElements.define('mizan-evaluations', MizanEvaluations);
addWords('ar', 'evaluations', sentences);
const own = trusted({ ...card, text: { ar: words as CardFormWords } } as unknown as Scorecard);

/** An evaluation like any other; its number decides all of it. */
function evaluation(number: number): Evaluation {
  const { channel, questions } = variantOf(own, own.channels[number % own.channels.length] as string);
  const marks = Object.fromEntries(questions.map((question, index) => [question.id, (number * 7 + index * 3) % 11 === 0 ? 'no' : (marksFor(own, question)[(number + index) % 5] ?? 'yes')]));
  const at = new Date(Date.UTC(2026, 10, 1) - number * 3_600_000).toISOString();
  return {
    schema: 1, kind: 'evaluation', id: `evaluation-${number}`, definition: { id: own.id, version: own.version }, channel,
    interaction: `T-${number}`, agent: `موظف ${number % 40}`, reviewer: `مقيِّم ${number % 7}`, date: at.slice(0, 10), marks,
    comments: Object.fromEntries(questions.filter((_, index) => (number + index) % 6 === 0).map(({ id }) => [id, `ملاحظة عن الإجابة رقم ${number}، وقد تطول قليلًا`])),
    times: {}, note: '', calibration: false, createdAt: at, changedAt: at, figures: figuresOf(scoreCard(own, channel, marks)), history: [],
  };
}

/** Until what was asked for is on screen, the paint itself included. */
async function until(done: () => boolean): Promise<number> {
  while (!done()) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now();
}

const root = () => document.querySelector('mizan-evaluations')?.shadowRoot;
const position = () => root()?.querySelector('.position')?.textContent.trim() ?? '';

Object.assign(globalThis, {
  /** Keeps so many, as from files. */
  fill: (count: number) =>
    evaluationsOf('local', own.id, String(count)).merge({ schema: 1, kind: 'evaluations', evaluations: Array.from({ length: count }, (_, index) => evaluation(index)), calibrations: [] }),
  /** Milliseconds until the list stands, is turned once, and is searched once; each from the act to the paint. */
  async measure(count: number) {
    const begun = performance.now();
    const list = Object.assign(document.createElement('mizan-evaluations'), { definition: own, name: String(count) });
    document.body.replaceChildren(list);
    const open = (await until(() => root()?.querySelectorAll('.list > li').length === 50)) - begun;
    const act = async (run: () => void) => {
      const [before, from] = [position(), performance.now()];
      run();
      return (await until(() => position() !== before)) - from;
    };
    const turn = await act(() => root()?.querySelector<HTMLElement>('nav [data-turn=next]')?.click());
    const type = (text: string) => {
      const field = root()?.querySelector('input[type=search]') as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new Event('input'));
    };
    const first = await act(() => type('t-4'));
    const again = await act(() => type('t-42'));
    return { open, turn, first, again };
  },
});
