/** The value that a share of the values, 0 to 1, does not exceed. @param {readonly number[]} values @param {number} share */
export function quantile(values, share) {
  const value = values.toSorted((a, b) => a - b)[Math.max(Math.ceil(share * values.length) - 1, 0)];
  if (value === undefined) throw new RangeError('No values.');
  return value;
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);
