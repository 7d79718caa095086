/** Where it is remembered, and for which card. */
export interface Place {
  readonly storage: 'local' | 'session' | 'none';
  readonly id: string;
}

const keyOf = (id: string): string => `mizan/${id}/hide-score`;

/** Whether the running score is to be hidden, as was last said here. */
export function recallHidden({ storage, id }: Place): boolean {
  try {
    return storage !== 'none' && window[`${storage}Storage`].getItem(keyOf(id)) !== null;
  } catch {
    return false;
  }
}

export function rememberHidden({ storage, id }: Place, hide: boolean): void {
  try {
    if (storage === 'none') return;
    if (hide) window[`${storage}Storage`].setItem(keyOf(id), '1');
    else window[`${storage}Storage`].removeItem(keyOf(id));
  } catch {
    // Then it is shown again after a reload.
  }
}
