import type { Quiz } from '../core/quiz.js';
import type { Overrides, Voice } from '../locale/words.js';
import { register } from './register.js';

/** Elements that only some people need, with those that they draw with. */
const later: Readonly<Record<'mizan-history' | 'mizan-takeaway', () => Promise<Record<string, CustomElementConstructor>>>> = {
  'mizan-history': async () => {
    const [{ MizanHistory }, { MizanChart }] = await Promise.all([import('./mizan-history.js'), import('./mizan-chart.js')]);
    return { 'mizan-chart': MizanChart, 'mizan-history': MizanHistory };
  },
  // Next steps can be taken on once there is a place to keep them.
  'mizan-takeaway': async () => {
    const [{ MizanTakeaway }, { MizanPlan }] = await Promise.all([import('./mizan-takeaway.js'), import('./mizan-plan.js')]);
    return { 'mizan-plan': MizanPlan, 'mizan-takeaway': MizanTakeaway };
  },
};

/** Fetches one of them. Rejects where it cannot be had. */
export async function need(tag: keyof typeof later): Promise<void> {
  if (customElements.get(tag)) return;
  for (const [name, element] of Object.entries(await later[tag]())) if (!customElements.get(name)) register(name, element);
}

/** Prints the statements with their scoring sheet. Rejects where what prints cannot be had. */
export async function printBlank(quiz: Quiz, { tag }: Voice, text: Overrides): Promise<void> {
  const { print } = await import('./mizan-print.js');
  await print({ definition: quiz, tag, text, result: null, steps: [] });
}
