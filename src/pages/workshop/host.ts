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

/** Whether a server that keeps sessions stands behind this page. */
export async function isServed(): Promise<boolean> {
  const said = (await got('/health')) as { readonly status?: unknown } | null;
  return said?.status === 'ok';
}

/** Origins under which phones may reach this machine, that of the page first. */
export async function origins(): Promise<readonly string[]> {
  const said = (await got('/api/addresses')) as { readonly addresses?: unknown } | null;
  const found = Array.isArray(said?.addresses) ? said.addresses.filter((each) => typeof each === 'string') : [];
  return [...new Set([location.origin, ...found])];
}
