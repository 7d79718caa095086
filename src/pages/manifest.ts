/** What the page needs to know of the files to embed: their names with a hash, and what a browser checks them by. */
export interface Manifest {
  /** A file whose content may change names the one that has it now and never will. */
  readonly files: Readonly<Record<string, { readonly file?: string; readonly integrity: string }>>;
  /** Hash of the inline style of each prerendered page, for a policy. */
  readonly prerendered: Readonly<Record<string, { readonly styleHash: string }>>;
}

export const noManifest: Manifest = { files: {}, prerendered: {} };

const object = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

/** The entries of a value that have a text of this name. */
const having = <Name extends string>(value: unknown, name: Name) =>
  Object.fromEntries(Object.entries(object(value)).filter(([, entry]) => typeof object(entry)[name] === 'string')) as Record<string, Record<Name, string>>;

/** The manifest beside the files to embed; empty where there is none. */
export async function fetchManifest(): Promise<Manifest> {
  try {
    const response = await fetch('embed/manifest.json');
    const json = response.ok ? object(await response.json()) : {};
    return { files: having(json['files'], 'integrity'), prerendered: having(json['prerendered'], 'styleHash') };
  } catch {
    return noManifest;
  }
}
