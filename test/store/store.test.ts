import { beforeEach, describe, expect, it, vi } from 'vitest';
import rater from '../../quizzes/rater.json';
import type { Quiz } from '../../src/core/quiz.js';
import type { Draft, Step } from '../../src/core/record.js';
import { resultOf, type Result } from '../../src/core/score.js';
import { prefixOf } from '../../src/store/records.js';
import { Store, storeOf } from '../../src/store/store.js';

/** What a browser's storage does, with a limit and a bad mood on demand. */
class FakeStorage {
  readonly entries = new Map<string, string>();
  room = Infinity;
  denied = false;
  get length() { return this.entries.size; }
  key(index: number) { return [...this.entries.keys()][index] ?? null; }
  getItem(key: string) { return this.entries.get(key) ?? null; }
  setItem(key: string, text: string) {
    if (this.denied) throw new DOMException('no', 'SecurityError');
    if (this.entries.size >= this.room && !this.entries.has(key)) throw new DOMException('full', 'QuotaExceededError');
    this.entries.set(key, text);
  }
  removeItem(key: string) { this.entries.delete(key); }
}

const quiz = rater as Quiz;
const result = (answer: number, completedAt = '2026-11-22T09:00:00Z'): Result =>
  resultOf(quiz, Object.fromEntries(quiz.items.map(({ id }) => [id, answer])), { completedAt, language: 'ar' });
const draft = (savedAt: string, version = '1.0.0'): Draft => ({ schema: 1, version, savedAt, answers: { 1: 4 }, at: '2' });
const step = (id: string, more: Partial<Step> = {}): Step => ({ schema: 1, id, text: null, owner: '', due: '', done: false, ...more });

let local: FakeStorage;
let listeners: ((event: object) => void)[];
beforeEach(() => {
  local = new FakeStorage();
  listeners = [];
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('sessionStorage', new FakeStorage());
  vi.stubGlobal('addEventListener', (_: string, listener: (event: object) => void) => listeners.push(listener));
  vi.stubGlobal('removeEventListener', (_: string, listener: (event: object) => void) => (listeners = listeners.filter((each) => each !== listener)));
});

const store = (name = '') => new Store('local', 'rater', name);

describe('a store', () => {
  it('gives back what it keeps, to another page as well', () => {
    store().putDraft('a', draft('2026-11-20T08:00:00Z'));
    store().addResult(result(4));
    store().putSteps([step('reliability.promises', { owner: 'Mina' })], []);
    const later = store();
    expect(later.drafts()).toEqual([{ ...draft('2026-11-20T08:00:00Z'), key: 'a' }]);
    expect(later.results()).toEqual([result(4)]);
    expect(later.steps()).toEqual([step('reliability.promises', { owner: 'Mina' })]);
    expect(later.trouble()).toBe(null);
  });

  it('has the latest draft first and the earliest result first', () => {
    const kept = store();
    kept.putDraft('a', draft('2026-11-20T08:00:00Z'));
    kept.putDraft('b', draft('2026-11-21T08:00:00Z', '0.9.0'));
    kept.addResult(result(4, '2026-11-22T09:00:00Z'));
    kept.addResult(result(3, '2026-08-22T09:00:00Z'));
    expect(kept.drafts().map(({ key }) => key)).toEqual(['b', 'a']);
    expect(kept.results().map(({ completedAt }) => completedAt.slice(0, 7))).toEqual(['2026-08', '2026-11']);
  });

  it('keeps quizzes and names apart, whatever the name', () => {
    store('team/a').addResult(result(4));
    store('team').addResult(result(3));
    new Store('local', 'other', 'team').addResult(result(2));
    expect(store('team').results()).toEqual([result(3)]);
    expect(store('team/a').results()).toEqual([result(4)]);
    expect(prefixOf('rater', 'a/b')).not.toContain('a/b');
    // Half a letter, which no address can hold.
    expect(prefixOf('rater', 'a\uD800')).toBe(prefixOf('rater', 'a\uFFFD'));
  });

  it('keeps a result once', () => {
    expect(store().addResult(result(4))).toBe(true);
    expect(store().addResult(result(4))).toBe(false);
    // Another one of the same second.
    expect(store().addResult(result(3))).toBe(true);
    expect(store().results()).toHaveLength(2);
  });

  it('merges a file without doubling anything, and leaves a step as it is here', () => {
    const kept = store();
    kept.addResult(result(4));
    kept.putSteps([step('a.b', { owner: 'Mina' })], []);
    const file = { schema: 1, kind: 'history', results: [result(4), result(3), result(3)], steps: [step('a.b'), step('own-1', { text: 'x' }), step('own-1')] } as const;
    expect(kept.merge(file)).toBe(2);
    expect(kept.merge(file)).toBe(0);
    expect(kept.results()).toHaveLength(2);
    expect(kept.steps()).toEqual([step('a.b', { owner: 'Mina' }), step('own-1', { text: 'x' })]);
  });

  it('is one object for all the elements of a page', () => {
    expect(storeOf('local', 'rater', 'x')).toBe(storeOf('local', 'rater', 'x'));
    expect(storeOf('local', 'rater', 'x')).not.toBe(storeOf('session', 'rater', 'x'));
  });
});

describe('where it is kept', () => {
  it('is the session alone for session, and memory alone for none', () => {
    new Store('session', 'rater', '').addResult(result(4));
    expect(sessionStorage.length).toBe(1);
    const none = new Store('none', 'rater', '');
    none.addResult(result(4));
    expect(none.results()).toHaveLength(1);
    expect(none.trouble()).toBe(null);
    expect([local.length, sessionStorage.length]).toEqual([0, 1]);
  });

  it('is memory where storage is refused, and that is told once', () => {
    vi.stubGlobal('localStorage', undefined);
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, get() { throw new DOMException('no', 'SecurityError'); } });
    const kept = store();
    kept.addResult(result(4));
    expect(kept.results()).toEqual([result(4)]);
    expect([kept.trouble(), kept.trouble()]).toEqual(['denied', null]);
  });

  it('is memory where storage is full, until there is room again', () => {
    local.room = 1;
    const kept = store();
    kept.addResult(result(4, '2026-11-20T09:00:00Z'));
    kept.addResult(result(4, '2026-11-21T09:00:00Z'));
    expect(kept.results()).toHaveLength(2);
    expect(local.length).toBe(1);
    expect([kept.trouble(), kept.trouble()]).toEqual(['full', null]);
    local.room = Infinity;
    kept.putDraft('a', draft('2026-11-22T08:00:00Z'));
    expect(local.length).toBe(3);
  });
});

describe('what it cannot read', () => {
  it.each([
    ['damaged', '{"schema":1,"compl'],
    ['damaged', '"text"'],
    ['newer', '{"schema":2,"anything":true}'],
  ])('is told of as %s, and left as it was', (trouble, text) => {
    const key = `${prefixOf('rater', '')}result/2026-11-22T09:00:00Z`;
    local.entries.set(key, text);
    const kept = store();
    expect(kept.results()).toEqual([]);
    expect([kept.trouble(), kept.trouble()]).toEqual([trouble, null]);
    // Of the same moment, so it would take the same key.
    kept.addResult(result(4));
    expect(local.entries.get(key)).toBe(text);
    expect(store().results()).toEqual([result(4)]);
  });

  it('is not written over by a step of the same id', () => {
    const key = `${prefixOf('rater', '')}step/a.b`;
    local.entries.set(key, '{"schema":2}');
    const kept = store();
    kept.putSteps([step('a.b')], []);
    expect(local.entries.get(key)).toBe('{"schema":2}');
    kept.putSteps([], kept.steps());
    expect(kept.steps()).toEqual([]);
    expect(local.entries.get(key)).toBe('{"schema":2}');
  });
});

describe('deleting everything', () => {
  it('leaves nothing of this quiz and name, and what is not ours', () => {
    local.entries.set('host', 'mine');
    local.entries.set(`${prefixOf('rater', '')}result/x`, 'damaged');
    const kept = store();
    kept.addResult(result(4));
    store('other').addResult(result(3));
    kept.clear();
    expect(kept.results()).toEqual([]);
    expect([...local.entries.keys()].sort()).toEqual(['host', `${prefixOf('rater', 'other')}result/2026-11-22T09:00:00Z`]);
  });

  it('is undone to the letter, and leaves alone what was written since', () => {
    const kept = store();
    kept.addResult(result(4));
    kept.putDraft('a', draft('2026-11-20T08:00:00Z'));
    const before = new Map(local.entries);
    const undo = kept.clear();
    expect(local.length).toBe(0);
    undo();
    expect(local.entries).toEqual(before);
    const again = kept.clear();
    kept.putDraft('a', draft('2026-11-22T08:00:00Z'));
    again();
    expect(kept.drafts().map(({ savedAt }) => savedAt)).toEqual(['2026-11-22T08:00:00Z']);
    expect(kept.results()).toHaveLength(1);
  });
});

describe('two tabs', () => {
  it('lose none of one another: results and steps of both stay', () => {
    const [one, two] = [store(), store()];
    expect([one.steps(), two.steps()]).toEqual([[], []]);
    one.putSteps([step('a.b')], []);
    two.putSteps([step('c.d')], []);
    one.addResult(result(3));
    two.addResult(result(4));
    expect(store().steps().map(({ id }) => id)).toEqual(['a.b', 'c.d']);
    expect(store().results()).toHaveLength(2);
  });

  it('hear of one another, and only while somebody listens', () => {
    const kept = store();
    kept.results();
    const changed = vi.fn();
    const end = kept.listen(changed);
    store().addResult(result(4));
    for (const heard of listeners) heard({ key: `${prefixOf('rater', '')}result/x`, storageArea: localStorage });
    for (const heard of listeners) heard({ key: 'host', storageArea: localStorage });
    expect(changed).toHaveBeenCalledTimes(1);
    expect(kept.results()).toHaveLength(1);
    end();
    expect(listeners).toEqual([]);
  });
});
