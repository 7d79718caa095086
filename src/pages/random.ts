/** Numbers from 0 to 1 that are the same for the same seed. Source: Marsaglia, Xorshift RNGs, Journal of Statistical Software 8(14), 2003. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
