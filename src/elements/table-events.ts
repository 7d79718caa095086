const outward = { bubbles: true, composed: true } as const;

/** What `mizan-element` tells. */
export interface ElementDetail {
  /** Of the element that is open now; '' where it was closed. */
  readonly id: string;
}

/** What `mizan-filter` tells; '' is all. */
export interface FilterDetail {
  /** Id of a section. */
  readonly section: string;
  /** Id of a dimension. */
  readonly dimension: string;
}

/** A person opened an element of a periodic table, or closed it. */
export class MizanElementEvent extends CustomEvent<ElementDetail> {
  constructor(detail: ElementDetail) {
    super('mizan-element', { ...outward, detail });
  }
}

/** A person chose which section and dimension of a periodic table are shown. */
export class MizanFilterEvent extends CustomEvent<FilterDetail> {
  constructor(detail: FilterDetail) {
    super('mizan-filter', { ...outward, detail });
  }
}

declare global {
  // They bubble out of every element, as far as the window.
  interface GlobalEventHandlersEventMap {
    'mizan-element': MizanElementEvent;
    'mizan-filter': MizanFilterEvent;
  }
}
