/** A session, and the trainer's right to it. */
interface Held {
  readonly code: string;
  readonly secret: string;
}

const key = (code: string): string => `mizan-present/${code}`;

/**
 * What the fragment of the address names; null where it names nothing, or no secret of it is known.
 *
 * A room sees the address bar: the secret is taken out of it once this tab holds it, and stays where the tab may keep nothing.
 */
export function heldSecret(): Held | null {
  const [, code = '', secret = ''] = /^#(\d{8})(?:\.([\w-]+))?$/.exec(location.hash) ?? [];
  if (code === '') return null;
  try {
    if (secret === '') {
      const held = sessionStorage.getItem(key(code));
      return held === null ? null : { code, secret: held };
    }
    sessionStorage.setItem(key(code), secret);
    history.replaceState(null, '', `${location.pathname}${location.search}#${code}`);
  } catch {
    if (secret === '') return null;
  }
  return { code, secret };
}
