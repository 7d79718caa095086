/** Longest wait for a machine that is in the same room. */
const patience = 5_000;

async function got(path: string): Promise<unknown> {
  try {
    const response = await fetch(path, { signal: AbortSignal.timeout(patience) });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** Whether a server that keeps sessions stands behind this page. Among files alone there is one of that name which says that it is static, so that asking is no error. */
export async function isServed(): Promise<boolean> {
  const said = (await got('health')) as { readonly status?: unknown } | null;
  return said?.status === 'ok';
}

/** Origins under which phones may reach this server, the likeliest first: the one it is known by outside, those of this machine in its networks, that of the page. */
export async function origins(): Promise<readonly string[]> {
  const said = (await got('/api/addresses')) as { readonly addresses?: unknown; readonly public?: unknown } | null;
  const found = [said?.public, ...(Array.isArray(said?.addresses) ? (said.addresses as unknown[]) : [])].filter((each) => typeof each === 'string');
  const own = isLoopback(location.origin) ? [...found, location.origin] : [location.origin, ...found];
  return [...new Set(typeof said?.public === 'string' ? [said.public, ...own] : own)];
}

/** Whether an origin is one that only the machine itself can reach. */
export const isLoopback = (origin: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(new URL(origin).hostname);
