/** A session whose console this device can open. */
export interface Known {
  readonly code: string;
  readonly secret: string;
  readonly title: string;
  /** ISO 8601. */
  readonly created: string;
  readonly rehearsal: boolean;
}

const key = 'mizan-workshop/sessions';

const isKnown = (value: unknown): value is Known => {
  const { code, secret, title, created } = (value ?? {}) as Partial<Record<keyof Known, unknown>>;
  return typeof code === 'string' && /^\d{8}$/.test(code) && typeof secret === 'string' && typeof title === 'string' && typeof created === 'string';
};

/** The sessions this device knows, the newest first; none where nothing may be kept. */
export function knownSessions(): readonly Known[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKnown) : [];
  } catch {
    return [];
  }
}

/** Keeps a session in place of what was known of it; whether there was room and leave for that. */
export const remember = (session: Known): boolean => write([session, ...knownSessions().filter(({ code }) => code !== session.code)]);

/** Forgets a session on this device; the server keeps it. */
export const forget = (code: string): boolean => write(knownSessions().filter((each) => each.code !== code));

function write(sessions: readonly Known[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(sessions));
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another window changes what is known, until the returned function is called. */
export function watchShelf(listener: () => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === key || event.key === null) listener();
  };
  addEventListener('storage', heard);
  return () => removeEventListener('storage', heard);
}

/** The trainer's address of a session. What follows `#` is never sent to a server. */
export const consoleLink = ({ code, secret }: Pick<Known, 'code' | 'secret'>): string => new URL(`${location.pathname}#${code}.${secret}`, location.href).href;

/** Code and secret of a fragment; null where it holds none. */
export function rightIn(fragment: string): { readonly code: string; readonly secret: string } | null {
  const [, code, secret] = /^#(\d{8})\.([\w-]{20,100})$/.exec(fragment) ?? [];
  return code && secret ? { code, secret } : null;
}
