/** What `Intl` writes besides plain numbers, in one language, extensions of its tag included. */
export interface Formats {
  /** A share of 0 to 1 as whole percent. */
  readonly percent: (share: number) => string;
  /** "a, b and c". */
  readonly list: (parts: readonly string[]) => string;
  /** The day of a moment here, or a day that is one everywhere (`2026-12-01`), written out; '' where the text is no date. */
  readonly date: (iso: string) => string;
  /** A day in figures and the time; '' where the text is no date. */
  readonly moment: (iso: string) => string;
}

const known = new Map<string, Formats>();

/** Formats of a language, made once. */
export function formatsOf(tag: string): Formats {
  const formats = known.get(tag) ?? made(tag);
  known.set(tag, formats);
  return formats;
}

function made(tag: string): Formats {
  const percent = new Intl.NumberFormat(tag, { style: 'percent' });
  const list = new Intl.ListFormat(tag);
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long' });
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' });
  const written = (format: Intl.DateTimeFormat, iso: string) => (Number.isNaN(Date.parse(iso)) ? '' : format.format(new Date(iso)));
  return {
    percent: (share) => percent.format(share),
    list: (parts) =>
      list
        .formatToParts(parts)
        // Persian takes no comma before its last و, whatever CLDR says.
        .map(({ type, value }) => (type === 'literal' ? value.replace('، و', ' و') : value))
        .join(''),
    date: (iso) => written(/^\d{4}-\d\d-\d\d$/.test(iso) ? day : date, iso),
    moment: (iso) => written(moment, iso),
  };
}
