const run = 4096;

/** Sorts places within each slice by their keys, equal ones as they stand, and pauses after every few thousand; yields the part done. */
export function* sortedWithin({ places: order, bounds }: { readonly places: Uint32Array; readonly bounds: Uint32Array }, keys: Float64Array): Generator<number, void> {
  const spare = new Uint32Array(order.length);
  const by = (a: number, b: number) => (keys[a] as number) - (keys[b] as number);
  for (let slice = 0; slice + 1 < bounds.length; slice += 1) {
    const [from, to] = [bounds[slice] as number, bounds[slice + 1] as number];
    for (let at = from; at < to; at += run) {
      order.subarray(at, Math.min(at + run, to)).sort(by);
      yield at / order.length;
    }
    for (let width = run; width < to - from; width *= 2) {
      for (let at = from; at < to; at += 2 * width) {
        merge(order, spare, keys, at, Math.min(at + width, to), Math.min(at + 2 * width, to));
        yield to / order.length;
      }
    }
  }
}

function merge(order: Uint32Array, spare: Uint32Array, keys: Float64Array, from: number, middle: number, to: number): void {
  spare.set(order.subarray(from, to), from);
  let [left, right] = [from, middle];
  for (let at = from; at < to; at += 1) {
    const first = left < middle && (right >= to || (keys[spare[left] as number] as number) <= (keys[spare[right] as number] as number));
    order[at] = spare[first ? left++ : right++] as number;
  }
}
