import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Happening } from '../../src/store/around.js';
import type { Carrier } from '../../src/store/carrier.js';
import { Deliveries } from '../../src/store/deliveries.js';
import { Records } from '../../src/store/records.js';
import { aroundOf, Clock } from '../workshop/around.js';

type Fate = 'well' | 'request-lost' | 'answer-lost' | 'late' | 'twice' | 'broken' | 'busy' | 'gone';
interface Sent { readonly id: string; readonly revision: number }

/** What a server does that tells doubles by id and revision, and keeps the last of each id. */
class Server {
  readonly held = new Map<string, number>();
  /** Each request as it arrived, with the tab that made it. */
  readonly heard: { readonly tab: string; readonly key: string; readonly at: number; readonly init: RequestInit }[] = [];
  readonly taken: string[] = [];
  /** What becomes of the next requests: all well once none is left. */
  fate: Fate[] = [];
  readonly #open = new Map<string, number>();
  /** Tabs that had a request open at one time. */
  most = 0;

  constructor(private readonly clock: Clock) {}

  /** A server takes a revision once, however often it comes. */
  #take({ id, revision }: Sent): void {
    if (!this.taken.includes(`${id}.${revision}`)) this.taken.push(`${id}.${revision}`);
    this.held.set(id, Math.max(this.held.get(id) ?? 0, revision));
  }

  fetch(tab: string, closed: () => boolean): typeof fetch {
    return async (_, init = {}) => {
      const sent = JSON.parse(init.body as string) as Sent;
      const fate = this.fate.shift() ?? 'well';
      this.heard.push({ tab, key: new Headers(init.headers).get('Idempotency-Key') ?? '', at: this.clock.now, init });
      this.#open.set(tab, (this.#open.get(tab) ?? 0) + 1);
      this.most = Math.max(this.most, [...this.#open.values()].filter((open) => open > 0).length);
      const answered = await new Promise<Response | null>((resolve) => {
        const answer = (response: Response | null, after = 50) => this.clock.after(after, () => resolve(response));
        if (fate === 'request-lost') answer(null);
        else if (fate === 'broken') answer(new Response(null, { status: 503 }));
        else if (fate === 'busy') answer(new Response(null, { status: 429, headers: { 'Retry-After': '20' } }));
        else if (fate === 'gone') answer(new Response(null, { status: 410 }));
        else {
          this.#take(sent);
          if (fate === 'twice') this.clock.after(90_000, () => this.#take(sent));
          if (fate === 'answer-lost') answer(null);
          else if (fate === 'late') init.signal?.addEventListener('abort', () => resolve(null));
          else answer(new Response(null, { status: 204 }));
        }
      });
      this.#open.set(tab, (this.#open.get(tab) ?? 1) - 1);
      // A tab that is gone hears no answer.
      if (closed()) return new Promise<Response>(() => {});
      if (answered === null) throw new TypeError('Failed to fetch');
      return answered;
    };
  }
}

/** Storage of one device; its tabs hear of each other's writing in a while. */
class Shelf {
  readonly entries = new Map<string, string>();
  tell: () => void = () => {};
  get length() { return this.entries.size; }
  key(index: number) { return [...this.entries.keys()][index] ?? null; }
  getItem(key: string) { return this.entries.get(key) ?? null; }
  setItem(key: string, text: string) { this.entries.set(key, text); this.tell(); }
  removeItem(key: string) { this.entries.delete(key); this.tell(); }
}

let shelf: Shelf;
let listeners: Set<(event: object) => void>;
beforeEach(() => stage());

function stage(): void {
  shelf = new Shelf();
  listeners = new Set();
  vi.stubGlobal('localStorage', shelf);
  vi.stubGlobal('addEventListener', (_: string, listener: (event: object) => void) => listeners.add(listener));
  vi.stubGlobal('removeEventListener', (_: string, listener: (event: object) => void) => listeners.delete(listener));
}

const left = () => [...shelf.entries.keys()].filter((key) => key.startsWith('mizan/csat//post/')).length;

function device({ locks = true, shared = true } = {}) {
  const clock = new Clock();
  const server = new Server(clock);
  shelf.tell = () => void clock.after(5, () => listeners.forEach((listener) => listener({ key: null, storageArea: shelf })));
  let holder: string | null = null;
  let tabs = 0;
  const tab = () => {
    const self = `tab-${(tabs += 1)}`;
    let closed = false;
    const around = aroundOf(clock, { fetch: server.fetch(self, () => closed), after: (wait, act) => clock.after(wait, () => closed || act()) });
    const carrier: Carrier = {
      ...around,
      now: () => clock.now,
      alone: !locks ? null : async (_, act) => {
        if (holder !== null) return false;
        holder = self;
        await act();
        if (holder === self) holder = null;
        return true;
      },
    };
    const follower = { changed: vi.fn(), refused: vi.fn() };
    const deliveries = new Deliveries(new Records(shared ? 'local' : 'none', 'mizan/csat//', () => {}), 'https://a.example/', carrier, shared, self);
    const end = deliveries.follow(follower);
    const close = () => {
      closed = true;
      end();
      if (holder === self) holder = null;
    };
    return { deliveries, follower, close, happen: (what: Happening) => closed || around.happen(what), closed: () => closed };
  };
  return { clock, server, tab };
}

describe('deliveries', () => {
  it('are sent in their order, one after another, each under its key', async () => {
    const { clock, server, tab } = device();
    const { deliveries } = tab();
    for (const revision of [1, 2, 3]) deliveries.put({ id: 'a', revision });
    expect(deliveries.standing('a')).toBe('sending');
    await clock.go(500);
    expect(server.heard.map(({ key, at }) => [key, at])).toEqual([['a.1', 0], ['a.2', 50], ['a.3', 100]]);
    expect(deliveries.standing('a')).toBe('sent');
    expect(left()).toBe(0);
    expect(server.heard[0]?.init).toMatchObject({ method: 'POST', keepalive: true, credentials: 'omit', body: '{"id":"a","revision":1}' });
  });

  it('are sent in their order though the clock was put back between them', async () => {
    const { clock, server, tab } = device();
    const { deliveries } = tab();
    clock.now = 1_000_000;
    server.fate = ['request-lost'];
    deliveries.put({ id: 'a', revision: 1 });
    await clock.go(60);
    clock.now = 0;
    deliveries.put({ id: 'a', revision: 2 });
    await clock.go(1_100_000);
    expect(server.taken).toEqual(['a.1', 'a.2']);
  });

  it('wait longer after each failure, and not at all once the network is back', async () => {
    const { clock, server, tab } = device();
    server.fate = ['request-lost', 'broken', 'answer-lost', 'well'];
    const { deliveries, happen } = tab();
    deliveries.put({ id: 'a', revision: 1 });
    // By hand, at a chance of 0.5: each request takes 50 ms, then three quarters of 1, 2 and 4 seconds.
    await clock.go(3_000);
    expect(server.heard.map(({ at }) => at)).toEqual([0, 800, 2350]);
    expect(deliveries.standing('a')).toBe('waiting');
    happen('network');
    await clock.go(50);
    expect(server.heard).toHaveLength(4);
    expect(deliveries.standing('a')).toBe('sent');
    expect(server.taken).toEqual(['a.1']);
  });

  it('leave a server alone for as long as it asks, whatever happens', async () => {
    const { clock, server, tab } = device();
    server.fate = ['busy'];
    const { deliveries, happen } = tab();
    deliveries.put({ id: 'a', revision: 1 });
    await clock.go(10_000);
    happen('network');
    happen('hidden');
    await clock.go(10_049);
    expect(server.heard).toHaveLength(1);
    await clock.go(20_000);
    expect(server.taken).toEqual(['a.1']);
  });

  it('that are refused for good are not sent again, are told once, and hold nothing up', async () => {
    const { clock, server, tab } = device();
    server.fate = ['gone'];
    const { deliveries, follower } = tab();
    const other = tab();
    deliveries.put({ id: 'a', revision: 1 });
    deliveries.put({ id: 'b', revision: 1 });
    await clock.go(100_000);
    expect(follower.refused.mock.calls).toEqual([[410]]);
    expect(other.follower.refused).not.toHaveBeenCalled();
    expect(deliveries.standing('a')).toBe('refused');
    expect(server.taken).toEqual(['b.1']);
    expect(left()).toBe(0);
  });

  it('give up on an answer that does not come, and ask again', async () => {
    const { clock, server, tab } = device();
    server.fate = ['late'];
    const { deliveries } = tab();
    deliveries.put({ id: 'a', revision: 1 });
    await clock.go(29_000);
    expect(server.heard).toHaveLength(1);
    await clock.go(5_000);
    expect(server.heard).toHaveLength(2);
    expect(left()).toBe(0);
  });

  it('go at once when the page is left, and are sent again by the next page only when they can no longer be under way', async () => {
    const { clock, server, tab } = device();
    server.fate = ['broken', 'late'];
    const first = tab();
    first.deliveries.put({ id: 'a', revision: 1 });
    await clock.go(100);
    first.happen('away');
    expect(server.heard).toHaveLength(2);
    first.close();
    tab();
    await clock.go(40_000);
    expect(server.heard).toHaveLength(2);
    await clock.go(10_000);
    expect(server.heard.map(({ tab: by }) => by)).toEqual(['tab-1', 'tab-1', 'tab-2']);
    expect(left()).toBe(0);
  });

  it('to another address are not touched', async () => {
    const { clock, server, tab } = device();
    shelf.entries.set('mizan/csat//post/x.1', JSON.stringify({ to: 'https://b.example/', at: 0, delivery: { id: 'x', revision: 1 } }));
    shelf.entries.set('mizan/csat//post/y.1', 'damaged');
    tab();
    await clock.go(100_000);
    expect(server.heard).toEqual([]);
    expect(left()).toBe(2);
  });

  it('are sent without a storage too', async () => {
    const { clock, server, tab } = device({ shared: false });
    server.fate = ['broken'];
    const { deliveries } = tab();
    deliveries.put({ id: 'a', revision: 1 });
    await clock.go(5_000);
    expect(server.taken).toEqual(['a.1']);
    expect(shelf.entries.size).toBe(0);
  });

  it('listen to nothing outside once all is sent and nobody follows', async () => {
    const { clock, tab } = device();
    const { deliveries, close } = tab();
    deliveries.put({ id: 'a', revision: 1 });
    await clock.go(1_000);
    close();
    expect(listeners.size).toBe(0);
  });
});

describe.each([['with locks', true], ['without locks, as where the context is not secure', false]])('two tabs %s', (_, locks) => {
  it('do not send at the same time, and between them send each revision', async () => {
    const { clock, server, tab } = device({ locks });
    const [one, other] = [tab(), tab()];
    one.deliveries.put({ id: 'a', revision: 1 });
    other.deliveries.put({ id: 'b', revision: 1 });
    one.deliveries.put({ id: 'a', revision: 2 });
    await clock.go(60_000);
    expect(server.most).toBe(1);
    expect(server.heard.map(({ key }) => key).sort()).toEqual(['a.1', 'a.2', 'b.1']);
    expect(one.deliveries.standing('b')).toBe('sent');
  });

  it('do not wait for one another once the first has sent all that it knew of', async () => {
    const { clock, server, tab } = device({ locks });
    const [one, other] = [tab(), tab()];
    one.deliveries.put({ id: 'a', revision: 1 });
    // The first is still sending.
    await clock.go(30);
    other.deliveries.put({ id: 'a', revision: 2 });
    await clock.go(10);
    one.close();
    shelf.removeItem('mizan/csat//lease');
    await clock.go(5_000);
    expect(server.heard.map(({ tab: by }) => by).at(-1)).toBe('tab-2');
    expect(server.taken).toContain('a.2');
  });

  it('end with every revision acknowledged and the last of each held once, whatever is lost, doubled or late, and whoever is closed', async () => {
    const fates = fc.array(fc.constantFrom<Fate>('well', 'request-lost', 'answer-lost', 'late', 'twice', 'broken', 'busy'), { maxLength: 10 });
    const acts = fc.array(
      fc.record({
        what: fc.constantFrom('put', 'put', 'put', 'network', 'away', 'shown', 'close'),
        tab: fc.nat(1),
        id: fc.constantFrom('a', 'b'),
        wait: fc.constantFrom(0, 1, 40, 60, 700, 20_000, 50_000),
      }),
      { minLength: 1, maxLength: 14 },
    );
    await fc.assert(
      fc.asyncProperty(fates, acts, async (fate, doings) => {
        stage();
        const { clock, server, tab } = device({ locks });
        server.fate = [...fate];
        const tabs = [tab(), tab()];
        const last: Record<string, number> = {};
        for (const { what, tab: index, id, wait } of doings) {
          const at = tabs[index] as ReturnType<typeof tab>;
          if (what === 'put') at.deliveries.put({ id, revision: (last[id] = (last[id] ?? 0) + 1) });
          else if (what === 'close') {
            at.happen('away');
            at.close();
            tabs[index] = tab();
          } else at.happen(what as Happening);
          await clock.go(wait);
        }
        await clock.go(900_000);
        expect(left()).toBe(0);
        expect(Object.fromEntries(server.held)).toEqual(last);
        expect([...server.taken].sort()).toEqual(Object.entries(last).flatMap(([id, count]) => Array.from({ length: count }, (__, index) => `${id}.${index + 1}`)).sort());
        for (const { deliveries } of tabs) for (const id of Object.keys(last)) expect(deliveries.standing(id)).toBe('sent');
      }),
      { numRuns: 120 },
    );
  });

  it('never have requests of both on the way, as long as neither is being left', async () => {
    const fates = fc.array(fc.constantFrom<Fate>('well', 'request-lost', 'answer-lost', 'late', 'broken'), { maxLength: 8 });
    const acts = fc.array(fc.record({ tab: fc.nat(1), wait: fc.constantFrom(0, 1, 40, 149, 151, 700) }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fates, acts, async (fate, doings) => {
        stage();
        const { clock, server, tab } = device({ locks });
        server.fate = [...fate];
        const tabs = [tab(), tab()];
        let revision = 0;
        for (const { tab: index, wait } of doings) {
          tabs[index]?.deliveries.put({ id: 'a', revision: (revision += 1) });
          await clock.go(wait);
        }
        await clock.go(400_000);
        expect(server.most).toBe(1);
      }),
      { numRuns: 60 },
    );
  });
});
