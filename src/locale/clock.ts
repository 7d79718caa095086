/** Seconds into a call as minutes and seconds, in the digits of a language. */
export function clockOf(seconds: number, tag: string): string {
  const plain = new Intl.NumberFormat(tag, { useGrouping: false });
  const two = new Intl.NumberFormat(tag, { useGrouping: false, minimumIntegerDigits: 2 });
  return `${plain.format(Math.floor(seconds / 60))}:${two.format(Math.floor(seconds) % 60)}`;
}
