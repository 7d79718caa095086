/** How much of a card a new version changes: what it asks or how a failure counts, what a question weighs and where it is asked, or words alone. */
export type Change = 'major' | 'minor' | 'patch';

const figures = (version: string): readonly number[] => version.split(/[-+]/, 1).join('').split('.').map(Number);

/** Sorts versions from the earliest to the latest, by their numbers; one with an appendix (`1.0.0-draft`) comes before the same without. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [figures(a), figures(b)];
  const at = first.findIndex((figure, index) => figure !== second[index]);
  if (at >= 0) return (first[at] ?? 0) - (second[at] ?? 0);
  return Number(/[-+]/.test(b)) - Number(/[-+]/.test(a)) || (a < b ? -1 : Number(a > b));
}

/**
 * The version after this one that is not taken yet.
 *
 * @param taken Versions that there are, this one or not.
 */
export function nextVersion(version: string, change: Change, taken: readonly string[] = []): string {
  const [major = 0, minor = 0, patch = 0] = figures(version);
  const next = { major: `${major + 1}.0.0`, minor: `${major}.${minor + 1}.0`, patch: `${major}.${minor}.${patch + 1}` }[change];
  return taken.includes(next) ? nextVersion(next, change, taken) : next;
}
