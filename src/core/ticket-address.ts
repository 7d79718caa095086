/** The address of a ticket at the help desk, `{id}` in place of its id; null where there is none, or it is no address of the web. */
export function ticketAddress(pattern: string, id: string): string | null {
  if (id === '' || !/^https?:\/\/[^/\s{}]+/i.test(pattern) || !pattern.includes('{id}')) return null;
  return pattern.replaceAll('{id}', () => encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\uFFFD')));
}
