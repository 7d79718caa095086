/** Rank of a heading among a page's, 1 to 6; 2 where a page sets none: takes an attribute away, or hands over a framework's undefined. */
function rankOf(value: unknown): number {
  const rank = Math.round(Number(value));
  return rank >= 1 ? Math.min(rank, 6) : 2;
}

/** Has a property hold a rank whatever it is set to; it stands before the property's own decorator. */
export const asRank = ((_prototype: object, _name: PropertyKey, descriptor: PropertyDescriptor): PropertyDescriptor => ({
  ...descriptor,
  set(value: unknown) {
    descriptor.set?.call(this, rankOf(value));
  },
})) as (prototype: object, name: PropertyKey, descriptor: PropertyDescriptor) => void;
