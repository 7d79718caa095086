import type { Console, Face, Join, Settings, SheetSent, Status } from '../../src/core/workshop.js';
import { Refusal } from '../../src/server/refusal.js';
import type { Change, Changes, Sessions } from '../../src/server/sessions.js';

interface Held {
  readonly face: Face;
  readonly secret: string;
  status: Status;
  readonly people: Map<string, { join: Join; sheet: SheetSent | null }>;
}

/** Sessions and changes in memory, for what stands before them: rules of a workshop are not kept here. */
export function fake() {
  const held = new Map<string, Held>();
  const listeners = new Map<string, Set<(change: Change) => void>>();
  const calls: string[] = [];
  const changes: Changes = {
    publish: (code, change) => [...(listeners.get(code) ?? [])].forEach((listener) => listener(change)),
    subscribe(code, listener) {
      const those = listeners.get(code) ?? new Set();
      listeners.set(code, those.add(listener));
      return () => void those.delete(listener);
    },
  };
  const of = (code: string): Held => {
    const session = held.get(code);
    if (!session) throw new Refusal('no-session');
    return session;
  };
  const consoleOf = ({ status, people }: Held): Console => ({
    ...status,
    joined: [people.size],
    finished: [[...people.values()].filter(({ sheet }) => sheet?.finished).length],
    reports: [null],
    revealed: [[]],
    view: { at: 'join', round: 1, item: null, languages: ['en'] },
    remarks: {},
  });
  const sessions: Sessions = {
    async create(given) {
      const settings = given as Settings;
      const code = String(10_000_000 + held.size);
      const secret = `secret-of-${code}-${'s'.repeat(24)}`;
      held.set(code, { face: { ...settings, definition: 'rater', code, expiresAt: '2026-12-22T09:00:00.000Z' }, secret, status: { round: 1, open: true, left: null }, people: new Map() });
      return { code, secret };
    },
    face: async (code) => of(code).face,
    status: async (code) => of(code).status,
    async join(code, token, join) {
      const { people, status } = of(code);
      if (!status.open) throw new Refusal('closed');
      const known = people.get(token);
      people.set(token, { join, sheet: known?.sheet ?? null });
      changes.publish(code, 'console');
      return { seq: known?.sheet?.seq ?? 0 };
    },
    async answer(code, token, sheet) {
      const { people } = of(code);
      const known = people.get(token);
      if (!known) throw new Refusal('no-right');
      if (sheet.seq > (known.sheet?.seq ?? 0)) known.sheet = sheet;
      changes.publish(code, 'console');
      return { seq: known.sheet?.seq ?? 0 };
    },
    async admit(code, secret) {
      if (of(code).secret !== secret) throw new Refusal('no-right');
    },
    async console(code) {
      calls.push('console');
      return consoleOf(of(code));
    },
    async act(code, act) {
      const session = of(code);
      if (act.act === 'view') throw new Refusal('not-revealed');
      if (act.act === 'reveal') throw new Refusal('too-few');
      if (act.act === 'open' || act.act === 'close') session.status = { ...session.status, open: act.act === 'open' };
      if (act.act === 'timer') session.status = { ...session.status, left: act.minutes === null ? null : act.minutes * 60_000 };
      if (act.act === 'second-round') throw new Error(`The engine quotes ${code}`);
      changes.publish(code, 'status');
      return consoleOf(session);
    },
    async remove(code) {
      of(code);
      held.delete(code);
      changes.publish(code, 'gone');
    },
    renew: async () => '',
    sweep: async () => 0,
    healthy: async () => true,
    close: async () => undefined,
  };
  return { sessions, changes, calls, listeners };
}

export const settings: Settings = { title: 'Monday', definition: 'rater', languages: ['en', 'ar', 'fa'], minimum: 5, rounds: 1, groups: [], rehearsal: false };
