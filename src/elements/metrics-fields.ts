import { html, type TemplateResult } from 'lit';

/** A field with one of several, each with its name. */
export const select = (label: string, chosen: string, options: readonly (readonly [value: string, name: string])[], choose: (value: string) => void, kind = ''): TemplateResult => html`
  <label data-field=${kind}>
    <span>${label}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map(([value, name]) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`)}
    </select>
  </label>
`;

/** The zone that the browser is set to. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Names of all zones, those given among them, as options. */
export function zones(...among: readonly string[]): readonly (readonly [string, string])[] {
  // Browsers of some years ago cannot name them.
  const known = (Intl as Partial<typeof Intl>).supportedValuesOf?.('timeZone') ?? [];
  return [...new Set([...known, 'UTC', ownZone(), ...among])].sort().map((zone) => [zone, zone.replaceAll('_', ' ')]);
}
