import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Calibration, Evaluation, EvaluationFile } from '../../src/core/evaluation.js';
import { pastOf } from '../../src/core/merge.js';
import { Evaluations, evaluationsOf, type ReviewDraft } from '../../src/store/evaluations.js';

const evaluation = (id: string, more: Partial<Evaluation> = {}): Evaluation => ({
  schema: 1,
  kind: 'evaluation',
  id,
  definition: { id: 'card', version: '1.0.0' },
  channel: 'phone',
  interaction: `T-${id}`,
  agent: 'Mina',
  reviewer: 'Sami',
  date: '2026-11-20',
  marks: { a: 'yes', b: 'no' },
  comments: {},
  times: {},
  note: '',
  calibration: false,
  createdAt: '2026-11-21T08:00:00Z',
  changedAt: '2026-11-21T08:00:00Z',
  figures: { score: 50, before: 50, provisional: false, passed: null, failed: [], sections: { one: 0.5 } },
  history: [],
  ...more,
});
const draft = (key: string, savedAt: string, more: Partial<Evaluation> = {}): ReviewDraft => ({ key, savedAt, evaluation: evaluation(key, more), base: null });
const calibration = (id: string, more: Partial<Calibration> = {}): Calibration => ({
  schema: 1, kind: 'calibration', id, definition: { id: 'card', version: '1.0.0' }, channel: 'phone', interaction: 'T-1', reviewers: ['Sami', 'Lena'],
  createdAt: '2026-11-21T08:00:00Z', openedAt: null, ...more,
});
const file = (...evaluations: Evaluation[]): EvaluationFile => ({ schema: 1, kind: 'evaluations', evaluations, calibrations: [] });
const ids = async (store: Evaluations) => (await store.all()).map(({ id }) => id);

/** Another tab: all that two of them share is the browser's storage. */
const tab = (name = '', id = 'card') => new Evaluations('local', id, name);

const raw = (version?: number) =>
  new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('mizan-scorecard', version);
    request.onsuccess = () => resolve(request.result);
  });

/** Puts something into a table past the store, as a damaged disk or a newer page would. */
async function plant(table: string, key: string, value: unknown): Promise<void> {
  await tab().inUse();
  const database = await raw();
  const transaction = database.transaction(table, 'readwrite');
  transaction.objectStore(table).put(value, ['card', '', key]);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}

/** What stands in a table, read past the store. */
async function planted(table: string, key: string): Promise<unknown> {
  const database = await raw();
  const request = database.transaction(table).objectStore(table).get(['card', '', key]);
  await new Promise((resolve) => (request.onsuccess = resolve));
  database.close();
  return request.result;
}

/** From now on there is no room for some values. */
function refuse(what: 'put', full: (value: unknown) => boolean): void {
  const real = IDBObjectStore.prototype[what];
  vi.spyOn(IDBObjectStore.prototype, what).mockImplementation(function (this: IDBObjectStore, value, key) {
    if (full(value)) throw new DOMException('full', 'QuotaExceededError');
    return real.call(this, value, key);
  });
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('addEventListener', vi.fn());
  vi.stubGlobal('removeEventListener', vi.fn());
});
afterEach(() => vi.restoreAllMocks());

describe('what is kept of a card', () => {
  it('is there for another page', async () => {
    await tab().put(evaluation('1'));
    await tab().putDraft(draft('d', '2026-11-21T08:00:00Z'));
    await tab().use('2.0.0');
    const later = tab();
    expect(await later.all()).toEqual([evaluation('1')]);
    expect(await later.drafts()).toEqual([draft('d', '2026-11-21T08:00:00Z')]);
    expect(await later.inUse()).toBe('2.0.0');
    expect(later.trouble()).toBe(null);
  });

  it('is kept apart by card and by name, whatever the name', async () => {
    await tab('a', 'b/c').put(evaluation('1'));
    await tab('c/a', 'b').put(evaluation('2'));
    expect(await ids(tab('a', 'b/c'))).toEqual(['1']);
    expect(await ids(tab('c/a', 'b'))).toEqual(['2']);
    expect(await ids(tab())).toEqual([]);
  });

  it('has the latest interaction first, and by the day of the review where none is named', async () => {
    const store = tab();
    await store.put(evaluation('old', { date: '2026-10-01' }));
    await store.put(evaluation('new', { date: '2026-11-22' }));
    await store.put(evaluation('undated', { date: '', createdAt: '2026-11-05T08:00:00Z' }));
    expect(await ids(store)).toEqual(['new', 'undated', 'old']);
  });

  it('is one a page for each card, name and place', () => {
    expect(evaluationsOf('none', 'card', 'a')).toBe(evaluationsOf('none', 'card', 'a'));
    expect(evaluationsOf('none', 'card', 'a')).not.toBe(evaluationsOf('none', 'card', 'b'));
    expect(evaluationsOf('none', 'card', 'a')).not.toBe(evaluationsOf('session', 'card', 'a'));
  });

  it('is only in memory where nothing is to be kept', async () => {
    const store = new Evaluations('none', 'card', '');
    await store.put(evaluation('1'));
    expect(await ids(store)).toEqual(['1']);
    expect(await ids(new Evaluations('none', 'card', ''))).toEqual([]);
    expect(await ids(tab())).toEqual([]);
    expect(store.trouble()).toBe(null);
  });
});

describe('a change', () => {
  const first = evaluation('1');
  const second = evaluation('1', { marks: { a: 'yes', b: 'yes' }, changedAt: '2026-11-21T09:00:00Z' });

  it('puts what was there before into the history', async () => {
    const store = tab();
    await store.put(first);
    const kept = await store.put(second);
    expect(kept.marks).toEqual({ a: 'yes', b: 'yes' });
    expect(kept.history.map(({ marks, changedAt }) => [marks, changedAt])).toEqual([[{ a: 'yes', b: 'no' }, '2026-11-21T08:00:00Z']]);
    expect(await tab().all()).toEqual([kept]);
  });

  it('loses nothing that another tab has kept since', async () => {
    const [one, other] = [tab(), tab()];
    await one.put(first);
    await other.put(evaluation('1', { marks: { a: 'no' }, changedAt: '2026-11-21T08:30:00Z' }));
    const kept = await one.put(second);
    expect(kept.history.map(({ marks }) => marks)).toEqual([{ a: 'yes', b: 'no' }, { a: 'no' }]);
  });

  it('stands even against a tab whose clock is ahead', async () => {
    const [one, other] = [tab(), tab()];
    await one.put(first);
    await other.put(evaluation('1', { marks: { a: 'no' }, changedAt: '2026-11-21T10:00:00Z' }));
    const kept = await one.put(second);
    expect([kept.marks, kept.changedAt]).toEqual([{ a: 'yes', b: 'yes' }, '2026-11-21T10:00:00.001Z']);
  });

  it('is none where nothing differs', async () => {
    const store = tab();
    await store.put(first);
    expect(await store.put({ ...first, changedAt: '2026-11-21T12:00:00Z' })).toEqual(first);
  });

  it('is lost by neither of two tabs that write at once', async () => {
    const [one, other] = [tab(), tab()];
    await Promise.all([one.put(evaluation('1')), other.put(evaluation('2')), one.put(evaluation('3'))]);
    expect((await ids(tab())).sort()).toEqual(['1', '2', '3']);
  });

  it('is heard in this tab and in another, which then reads it', async () => {
    const [one, other] = [tab(), tab()];
    const here = vi.fn();
    const end = one.listen(here);
    const there = new Promise<void>((resolve) => {
      const stop = other.listen(() => { stop(); resolve(); });
    });
    expect(await ids(other)).toEqual([]);
    await one.put(evaluation('1'));
    await there;
    expect(here).toHaveBeenCalledOnce();
    expect(await ids(other)).toEqual(['1']);
    end();
  });
});

describe('what is deleted', () => {
  it('comes back as it was, with drafts that would have changed it', async () => {
    const store = tab();
    await store.put(evaluation('1'));
    await store.put(evaluation('2'));
    await store.putDraft(draft('1', '2026-11-21T08:00:00Z'));
    await store.putDraft(draft('new', '2026-11-21T09:00:00Z'));
    const restore = await store.remove(['1']);
    expect(await ids(tab())).toEqual(['2']);
    expect((await tab().drafts()).map(({ key }) => key)).toEqual(['new']);
    await restore();
    expect((await ids(tab())).sort()).toEqual(['1', '2']);
    expect(await tab().drafts()).toHaveLength(2);
  });

  it('does not come back over what was kept since', async () => {
    const store = tab();
    await store.put(evaluation('1'));
    const restore = await store.remove(['1']);
    await tab().put(evaluation('1', { agent: 'Reza' }));
    await restore();
    expect((await tab().all()).map(({ agent }) => agent)).toEqual(['Reza']);
  });

  it('is all of one agent, however the name is written, and where it stood in a history', async () => {
    const store = tab();
    const renamed = evaluation('3', { agent: 'Reza', changedAt: '2026-11-21T09:00:00Z', history: [{ ...pastOf(evaluation('3', { agent: 'MINA' })) }] });
    await store.merge(file(evaluation('1', { agent: 'mina ' }), evaluation('2', { agent: 'Sara' }), renamed));
    await store.putDraft(draft('d', '2026-11-21T08:00:00Z', { agent: 'Mina' }));
    await store.putPseudonym('Mina', 'Agent A');
    await store.putPseudonym('Sara', 'Agent B');
    const restore = await store.removeAgent('Mina');
    const later = tab();
    expect((await ids(later)).sort()).toEqual(['2', '3']);
    expect(JSON.stringify([await later.all(), await later.drafts(), [...(await later.pseudonyms())]])).not.toMatch(/mina/i);
    expect([...(await later.pseudonyms())]).toEqual([['sara', 'Agent B']]);
    await restore();
    expect((await ids(tab())).sort()).toEqual(['1', '2', '3']);
    expect((await tab().all()).find(({ id }) => id === '3')).toEqual(renamed);
    expect(await tab().drafts()).toHaveLength(1);
    expect((await tab().pseudonyms()).get('mina')).toBe('Agent A');
  });

  it('of one agent leaves no trace of the name: in no draft, no history of one, nothing that cannot be read, no key', async () => {
    const store = tab();
    const renamed = evaluation('3', { agent: 'Sara', history: [pastOf(evaluation('3'))] });
    await store.putDraft({ key: 'd', savedAt: '2026-11-21T08:00:00Z', evaluation: renamed, base: renamed.changedAt });
    await store.putPseudonym('Mina', 'Agent A');
    await plant('pseudonyms', 'mina', { schema: 2, agent: 'mina' });
    await store.putPseudonym('Mina', 'Agent B');
    await plant('evaluations', 'newer', { ...evaluation('4'), schema: 2 });
    const restore = await tab().removeAgent('MINA');
    const database = await raw();
    const left = await Promise.all([...database.objectStoreNames].map(async (table) => {
      const requests = (['getAll', 'getAllKeys'] as const).map((read) => database.transaction(table).objectStore(table)[read]());
      return Promise.all(requests.map((request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)))));
    }));
    database.close();
    expect(JSON.stringify(left)).not.toMatch(/mina/i);
    expect(JSON.stringify(left)).toMatch(/sara/i);
    await restore();
    expect((await tab().drafts()).map(({ evaluation: { history } }) => history)).toEqual([renamed.history]);
    expect((await tab().pseudonyms()).get('mina')).toBe('Agent B');
  });

  it('of a pseudonym takes none of an agent whose name goes on with a tilde', async () => {
    const store = tab();
    await store.putPseudonym('Mina~', 'Agent B');
    await store.putPseudonym('Mina', 'Agent A');
    await store.putPseudonym('Mina', '');
    expect([...(await tab().pseudonyms())]).toEqual([['mina~', 'Agent B']]);
  });

  it('is everything of this card and name, and nothing of another', async () => {
    const store = tab();
    await store.put(evaluation('1'));
    await store.putCalibration(calibration('c'));
    await store.use('2.0.0');
    await plant('evaluations', 'x', { schema: 1, broken: true });
    await tab('other').put(evaluation('2'));
    const restore = await store.clear();
    expect([await ids(tab()), await tab().calibrations(), await tab().inUse()]).toEqual([[], [], null]);
    expect(await ids(tab('other'))).toEqual(['2']);
    await restore();
    expect([await ids(tab()), await tab().calibrations(), await tab().inUse()]).toEqual([['1'], [calibration('c')], '2.0.0']);
  });
});

describe('a file', () => {
  it('adds what is new, merges what has changed on either side, and counts', async () => {
    const store = tab();
    await store.merge(file(evaluation('same'), evaluation('ours', { note: 'b', changedAt: '2026-11-22T08:00:00Z' }), evaluation('theirs')));
    const merged = await store.merge(file(evaluation('same'), evaluation('ours'), evaluation('theirs', { note: 'b', changedAt: '2026-11-22T08:00:00Z' }), evaluation('new')));
    expect(merged).toEqual({ added: 1, changed: 2, same: 1 });
    const kept = Object.fromEntries((await tab().all()).map(({ id, note, history }) => [id, [note, history.map((past) => past.note)]]));
    expect(kept).toEqual({ same: ['', []], ours: ['b', ['']], theirs: ['b', ['']], new: ['', []] });
  });

  it('changes nothing the second time', async () => {
    const store = tab();
    const many = file(...Array.from({ length: 1200 }, (_, index) => evaluation(String(index))));
    expect(await store.merge(many)).toEqual({ added: 1200, changed: 0, same: 0 });
    expect(await store.merge(many)).toEqual({ added: 0, changed: 0, same: 1200 });
    // More than are read at once.
    expect(await tab().all()).toHaveLength(1200);
  });

  it('opens a calibration that was opened on either side', async () => {
    const store = tab();
    await store.putCalibration(calibration('c'));
    await store.merge({ ...file(), calibrations: [calibration('c', { openedAt: '2026-11-22T08:00:00Z' }), calibration('d')] });
    expect((await tab().calibrations()).map(({ id, openedAt }) => [id, openedAt]).sort()).toEqual([['c', '2026-11-22T08:00:00Z'], ['d', null]]);
  });
});

describe('where the storage refuses', () => {
  it.each([
    ['there is none', () => undefined],
    ['even asking is refused', () => ({ open: () => { throw new DOMException('no', 'SecurityError'); } })],
  ])('keeps on the page what it is given, and says so once, where %s', async (_, database) => {
    vi.stubGlobal('indexedDB', database());
    const store = tab();
    await store.put(evaluation('1'));
    await store.put(evaluation('2'));
    await (await store.remove(['1']))();
    await store.remove(['2']);
    await store.putPseudonym('Mina', 'A');
    expect(await ids(store)).toEqual(['1']);
    expect((await store.pseudonyms()).get('mina')).toBe('A');
    expect([store.trouble(), store.trouble()]).toEqual(['denied', null]);
  });

  it('offers it again with the next change', async () => {
    const real = indexedDB;
    vi.stubGlobal('indexedDB', undefined);
    const store = tab();
    await store.put(evaluation('1'));
    vi.stubGlobal('indexedDB', real);
    expect(await ids(tab())).toEqual([]);
    await store.putDraft(draft('d', '2026-11-21T08:00:00Z'));
    expect(await ids(tab())).toEqual(['1']);
    expect(await ids(store)).toEqual(['1']);
  });

  it('puts into the history what another tab kept while it was refused', async () => {
    const [one, other] = [tab(), tab()];
    await one.put(evaluation('1'));
    refuse('put', () => true);
    await one.put(evaluation('1', { note: 'refused', changedAt: '2026-11-21T09:00:00Z' }));
    expect((await one.all()).map(({ note }) => note)).toEqual(['refused']);
    vi.restoreAllMocks();
    await other.put(evaluation('1', { note: 'other', changedAt: '2026-11-21T08:30:00Z' }));
    await one.putPseudonym('x', 'y');
    const [kept] = await tab().all();
    expect([kept?.note, kept?.history.map(({ note }) => note)]).toEqual(['refused', ['', 'other']]);
  });

  it('keeps in memory only what there is no room for', async () => {
    const store = tab();
    await store.put(evaluation('1'));
    refuse('put', (value) => (value as { id?: string }).id === 'big');
    await store.put(evaluation('big'));
    await store.put(evaluation('2'));
    expect((await ids(store)).sort()).toEqual(['1', '2', 'big']);
    expect((await ids(tab())).sort()).toEqual(['1', '2']);
    expect([store.trouble(), store.trouble()]).toEqual(['full', null]);
    vi.restoreAllMocks();
    await store.putDraft(draft('d', '2026-11-21T08:00:00Z'));
    expect((await ids(tab())).sort()).toEqual(['1', '2', 'big']);
  });

  it('still deletes what it has', async () => {
    const store = tab();
    await store.put(evaluation('1'));
    refuse('put', () => true);
    await store.put(evaluation('2'));
    await store.put(evaluation('1', { note: 'more', changedAt: '2026-11-21T09:00:00Z' }));
    await store.remove(['1']);
    expect(await ids(tab())).toEqual([]);
    expect(await ids(store)).toEqual(['2']);
  });

  it('has what it had read, where it can no longer be read', async () => {
    const store = tab();
    store.listen(() => {});
    await store.put(evaluation('1'));
    await ids(store);
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => { throw new DOMException('lost', 'UnknownError'); });
    await store.put(evaluation('2'));
    expect((await ids(store)).sort()).toEqual(['1', '2']);
  });

  it('opens again what the browser has closed', async () => {
    const store = tab();
    await store.put(evaluation('1'));
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => { throw new DOMException('The connection is closing.', 'InvalidStateError'); });
    await store.put(evaluation('2'));
    expect((await ids(tab())).sort()).toEqual(['1', '2']);
    expect(store.trouble()).toBe(null);
  });
});

describe('versions of the database', () => {
  it('do not stand in the way of a newer page, and what it has made of it is left alone', async () => {
    const store = tab();
    await store.put(evaluation('1'));
    (await raw(2)).close();
    await store.put(evaluation('2'));
    expect(store.trouble()).toBe('newer');
    expect(await ids(store)).toContain('2');
  });

  it('let the page go on while an older one holds the database, and take what it kept meanwhile', async () => {
    let letGo = () => {};
    const free = new Promise<void>((resolve) => (letGo = resolve));
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementationOnce((name, version) => {
      const listen = (request: IDBOpenDBRequest) => (kind: string, listener: (event: unknown) => void) => {
        if (kind === 'blocked') queueMicrotask(() => listener({ oldVersion: 1, newVersion: 2 }));
        else request.addEventListener(kind, (event) => kind === 'upgradeneeded' ? listener(event) : void free.then(() => listener(event)));
      };
      return new Proxy(open(name, version), { get: (request, key) => (key === 'addEventListener' ? listen(request) : Reflect.get(request, key, request)) });
    });
    const store = tab();
    await store.put(evaluation('1'));
    expect(await ids(store)).toEqual(['1']);
    expect(store.trouble()).toBe('denied');
    const told = new Promise<void>((resolve) => store.listen(resolve));
    letGo();
    await told;
    expect(await ids(tab())).toEqual(['1']);
  });
});

describe('a record that cannot be read', () => {
  it.each([
    ['damaged', { schema: 1, kind: 'evaluation', id: '1' }],
    ['damaged', { ...evaluation('1'), figures: { score: 1, sections: {} } }],
    ['damaged', { ...evaluation('1'), history: [{ changedAt: '', agent: '', marks: {} }] }],
    ['newer', { schema: 2, kind: 'evaluation', id: '1' }],
  ])('is told of as %s, skipped and never written over', async (trouble, row) => {
    await plant('evaluations', '1', row);
    const store = tab();
    expect(await ids(store)).toEqual([]);
    expect(store.trouble()).toBe(trouble);
    await store.put(evaluation('1'));
    await store.put(evaluation('1', { note: 'again', changedAt: '2026-11-21T09:00:00Z' }));
    expect((await tab().all()).map(({ note, history }) => [note, history.length])).toEqual([['again', 1]]);
    expect(await planted('evaluations', '1')).toEqual(row);
    await store.remove(['1']);
    expect(await ids(tab())).toEqual([]);
    expect(await planted('evaluations', '1')).toEqual(row);
  });

  it.each([{ ...calibration('c'), definition: null }, { ...calibration('c'), reviewers: [null] }])('is skipped among calibrations too', async (row) => {
    await plant('calibrations', 'c', row);
    const store = tab();
    expect(await store.calibrations()).toEqual([]);
    expect(store.trouble()).toBe('damaged');
  });
});
