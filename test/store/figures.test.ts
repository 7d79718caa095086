import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CustomerFigures } from '../../src/core/customer-figures.js';
import { FigureStore, figureStoreOf } from '../../src/store/figures.js';

/** What a browser's storage does, full or closed on demand. */
class FakeStorage {
  readonly entries = new Map<string, string>();
  fault: 'QuotaExceededError' | 'SecurityError' | null = null;
  get length() { return this.entries.size; }
  key(index: number) { return [...this.entries.keys()][index] ?? null; }
  getItem(key: string) { return this.entries.get(key) ?? null; }
  setItem(key: string, text: string) {
    if (this.fault) throw new DOMException('no', this.fault);
    this.entries.set(key, text);
  }
  removeItem(key: string) { this.entries.delete(key); }
}

let local: FakeStorage;
let listeners: ((event: object) => void)[];
beforeEach(() => {
  local = new FakeStorage();
  listeners = [];
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('addEventListener', (_: string, listener: (event: object) => void) => listeners.push(listener));
  vi.stubGlobal('removeEventListener', (_: string, listener: (event: object) => void) => (listeners = listeners.filter((each) => each !== listener)));
});

const figures = (from: string, to: string, { madeAt = '2026-06-01T09:00:00Z', count = 30 } = {}): CustomerFigures => ({
  schema: 1, kind: 'customer-figures', from, to, madeAt, hours: 'calendar', conversations: 40,
  figures: [{ metric: 'satisfied', stage: null, channel: 'chat', within: null, count, of: 40 }],
});
const march = (more?: { madeAt?: string; count?: number }): CustomerFigures => figures('2026-03-01', '2026-03-31', more);
const april = figures('2026-04-01', '2026-04-30');
const kept = (store: FigureStore) => store.all().map(({ key: _, ...each }) => each);
const store = (name = '') => new FigureStore('local', name);

describe('figures of customers on this device', () => {
  it('are there again on another page, the latest days first, under the same name only', () => {
    store('a').put(march());
    store('a').put(april);
    store('a').put(figures('2026-01-01', '2026-04-30'));
    expect(kept(store('a'))).toEqual([april, figures('2026-01-01', '2026-04-30'), march()]);
    expect([kept(store('b')), kept(new FigureStore('none', 'a'))]).toEqual([[], []]);
    expect(store('a').troubles).toEqual([]);
  });

  it('are nothing before anybody puts some', () => {
    const first = store();
    first.listen(() => undefined);
    expect([first.all(), local.length]).toEqual([[], 0]);
  });

  it('take the place of older ones of the same days, and never of newer ones', () => {
    const here = store();
    expect(here.put(march())).toBe(true);
    expect(here.put(march({ madeAt: '2026-07-01T09:00:00Z', count: 31 }))).toBe(true);
    expect(here.put(march())).toBe(false);
    expect(kept(here)).toEqual([march({ madeAt: '2026-07-01T09:00:00Z', count: 31 })]);
  });

  it('kept twice are kept once', () => {
    store().put(march());
    store().put(march());
    expect(kept(store())).toEqual([march()]);
  });

  it('hold nothing but what figures have', () => {
    store().put({ ...march(), agent: 'Layla' } as CustomerFigures);
    expect([...local.entries.values()].join()).not.toContain('Layla');
  });

  it('can be deleted one by one, and brought back unless others stand there since', () => {
    const here = store();
    here.put(march());
    here.put(april);
    const restore = here.remove(here.all()[1]?.key ?? '');
    expect(kept(here)).toEqual([april]);
    restore();
    expect(kept(here)).toEqual([april, march()]);
    const late = here.remove(here.all()[1]?.key ?? '');
    here.put(march({ count: 1 }));
    late();
    expect(kept(here)).toEqual([april, march({ count: 1 })]);
  });

  it('that cannot be read stay as they are, and those of the same days stand beside them', () => {
    local.setItem('mizan/.figures//days/2026-03-01/2026-03-31', '{"schema":2}');
    local.setItem('mizan/.figures//days/x', 'none');
    const here = store();
    here.put(march());
    expect(kept(here)).toEqual([march()]);
    expect([here.trouble(), here.trouble(), here.trouble(), here.troubles.length]).toEqual(['newer', 'damaged', null, 2]);
    expect(local.getItem('mizan/.figures//days/2026-03-01/2026-03-31')).toBe('{"schema":2}');
    expect(local.length).toBe(3);
    // Once what stood there is gone, there are not two of the same days.
    local.removeItem('mizan/.figures//days/2026-03-01/2026-03-31');
    here.put(march({ count: 31 }));
    expect(kept(here)).toEqual([march({ count: 31 })]);
  });

  it.each([['QuotaExceededError', 'full'], ['SecurityError', 'denied']] as const)('stay in memory after %s, and that is told', (fault, trouble) => {
    local.fault = fault;
    const here = store();
    here.put(march());
    expect([kept(here), here.trouble(), local.length]).toEqual([[march()], trouble, 0]);
    local.fault = null;
    here.put(april);
    expect(kept(store())).toEqual([april, march()]);
  });

  it('stay in memory where there is no storage at all', () => {
    vi.stubGlobal('localStorage', undefined);
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, get() { throw new DOMException('no', 'SecurityError'); } });
    const here = store();
    here.put(march());
    expect([kept(here), here.trouble()]).toEqual([[march()], 'denied']);
  });

  it('are told of after each change, here and in other tabs, while somebody listens', () => {
    const here = figureStoreOf('local', 'shared');
    expect(figureStoreOf('local', 'shared')).toBe(here);
    expect(figureStoreOf('local', 'other')).not.toBe(here);
    let changes = 0;
    const end = here.listen(() => (changes += 1));
    here.put(march());
    here.remove(here.all()[0]?.key ?? '');
    for (const heard of listeners) heard({ key: 'mizan/.figures/shared/days/x', storageArea: local });
    for (const heard of listeners) heard({ key: 'mizan/.figures/other/days/x', storageArea: local });
    expect(changes).toBe(3);
    end();
    here.put(march());
    expect([changes, listeners]).toEqual([3, []]);
  });
});
