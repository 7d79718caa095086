import type { Act, Settings } from '../../src/core/workshop.js';
import { act, create, join, send } from '../../src/pages/workshop/api.js';

/** A session of a real server, and its trainer's right. */
export interface Room {
  readonly code: string;
  readonly secret: string;
  /** Lets as many people join, who all ask for a result; `answers` are theirs by their number. */
  enter(people: number, answers: (person: number) => Record<string, number>): Promise<void>;
  act(does: Act): Promise<void>;
}

export async function room(settings: Partial<Settings> = {}): Promise<Room> {
  const { code, secret } = await create({ title: '', definition: 'rater', languages: ['en', 'ar', 'fa'], minimum: 5, rounds: 1, groups: [], rehearsal: false, ...settings });
  return {
    code,
    secret,
    async enter(people, answers) {
      for (let person = 0; person < people; person += 1) {
        const token = `token-of-someone-in-the-room-${person}`;
        await join(code, token, { round: 1, phrase: null, group: null });
        await send(code, token, { round: 1, seq: 1, answers: answers(person), finished: true });
      }
    },
    async act(does) {
      await act(code, secret, does);
    },
  };
}

/** Answers of people who differ: the first statement gets 1, 2, 3, 4 and 5 in turn, each other one 2, 3 or 4. */
export const divided = (person: number): Record<string, number> => ({ ...Object.fromEntries(Array.from({ length: 17 }, (_, index) => [String(index + 1), 2 + ((person + index) % 3)])), 1: 1 + (person % 5) });

/** Puts a page on the document in place of the one before it, at an address as though it had been opened there. */
export function visit(tag: string, language: string, hash: string): HTMLElement {
  document.querySelector('[data-page]')?.remove();
  history.replaceState(null, '', `?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(location.search)), lang: language })}#${hash}`);
  const page = document.createElement(tag);
  page.dataset['page'] = '';
  document.body.append(page);
  return page;
}

/** What a function returns once it returns anything. */
export async function found<Value>(look: () => Value | null | undefined | false): Promise<Value> {
  for (;;) {
    const value = look();
    if (value !== null && value !== undefined && value !== false) return value;
    await new Promise(requestAnimationFrame);
  }
}

export async function styled(href: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const loaded = new Promise((resolve) => link.addEventListener('load', resolve, { once: true }));
  document.head.append(link);
  await loaded;
}
