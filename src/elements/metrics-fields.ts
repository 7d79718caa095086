import { html, type TemplateResult } from 'lit';

/** A field with one of several, each with its name. */
export function select(label: string, chosen: string, options: readonly (readonly [value: string, name: string])[], choose: (value: string) => void, kind = ''): TemplateResult {
  const picked = ({ target }: Event) => {
    const field = target as HTMLSelectElement;
    const { value } = field;
    // A browser holds what was picked by its place. As drawn last, what is chosen is drawn right also where options come and go with it.
    field.value = chosen;
    choose(value);
  };
  return html`
    <label data-field=${kind}>
      <span>${label}</span>
      <select @change=${picked}>
        ${options.map(([value, name]) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`)}
      </select>
    </label>
  `;
}

/** The zone that the browser is set to. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Names of all zones, those given among them, as options. */
export function zones(...among: readonly string[]): readonly (readonly [string, string])[] {
  // Browsers of some years ago cannot name them.
  const known = (Intl as Partial<typeof Intl>).supportedValuesOf?.('timeZone') ?? [];
  return [...new Set([...known, 'UTC', ownZone(), ...among])].sort().map((zone) => [zone, zone.replaceAll('_', ' ')]);
}
