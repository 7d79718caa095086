/** What the page needs to know of the files to embed: their names with a hash, and what a browser checks them by. */
export interface Manifest {
  readonly files: Readonly<Record<string, { readonly file: string; readonly integrity: string }>>;
  /** Hash of the inline style of each prerendered page, for a policy. */
  readonly prerendered: Readonly<Record<string, { readonly styleHash: string }>>;
}

const object = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});
const texts = <Key extends string>(value: unknown, keys: readonly Key[]) =>
  Object.fromEntries(
    Object.entries(object(value)).flatMap(([name, entry]) => {
      const found = object(entry);
      return keys.every((key) => typeof found[key] === 'string') ? [[name, found as Record<Key, string>]] : [];
    }),
  );

/** The manifest beside the files to embed; empty where there is none. */
export async function fetchManifest(): Promise<Manifest> {
  try {
    const response = await fetch('embed/manifest.json');
    const json = response.ok ? object(await response.json()) : {};
    return { files: texts(json['files'], ['file', 'integrity']), prerendered: texts(json['prerendered'], ['styleHash']) };
  } catch {
    return { files: {}, prerendered: {} };
  }
}
