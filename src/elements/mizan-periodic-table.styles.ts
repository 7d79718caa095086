import { css } from 'lit';

export default css`
  .heading,
  .introduction,
  .note,
  .section,
  .legend,
  .credit {
    overflow-wrap: anywhere;
  }

  .probe {
    display: block;
  }

  .introduction {
    color: var(--muted);
  }

  .filters {
    margin-block-end: 0.6em;

    & label:not(.tick) {
      flex: 1 1 13em;
      max-inline-size: 22em;
    }

    & select {
      inline-size: 100%;
      min-inline-size: 0;
    }
  }

  .found {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
    min-block-size: 48px;
    margin-block-end: 0.6em;

    & p {
      margin: 0;
      color: var(--muted);
      font-variant-numeric: tabular-nums;
    }
  }

  .grid {
    --air: 0.7em;

    display: grid;
    grid-template-rows: auto;
    grid-template-columns: var(--tracks);
    grid-auto-rows: 1fr;
    gap: 5px;
  }

  .row {
    display: contents;
  }

  .section {
    display: flex;
    align-items: baseline;
    align-self: end;
    gap: 0.4em;
    min-inline-size: 0;
    color: var(--hue, inherit);
    font-weight: 700;
    line-height: 1.4;

    & > * {
      min-inline-size: 0;
    }
  }

  .grid .section {
    padding-block: 0.2em;
    border-block-end: 3px solid;
    font-size: clamp(0.7em, 13cqi / var(--columns, 10), 0.9em);
  }

  .place {
    display: grid;
  }

  .cell,
  .tile {
    position: relative;
    display: grid;
    grid-template-rows: auto 1fr auto;
    gap: 0;
    border: 1px solid color-mix(in oklab, var(--hue) 55%, transparent);
    border-radius: min(var(--radius), 9px);
    color: var(--ink);
    background: var(--tint);
    text-align: center;

    &.own {
      border: 1.5px dashed var(--hue);
    }
  }

  .cell {
    min-inline-size: 0;
    min-block-size: 6em;
    padding: 0.3em 3px 0.4em;
    line-height: 1.3;
    transition: opacity 0.15s;

    &:hover:enabled:not([aria-expanded='true']) {
      background: color-mix(in oklab, var(--hue) 18%, var(--card));
    }

    &[aria-expanded='true'] {
      border-color: transparent;
      color: var(--card);
      background: var(--hue);

      & :is(.symbol, .top) {
        color: inherit;
      }
    }

    &:disabled {
      opacity: 0.24;
    }

    &:focus-visible {
      z-index: 1;
      outline-offset: 2px;
    }
  }

  .top {
    display: flex;
    align-items: center;
    gap: 0.35em;
    padding-inline: 3px;
    color: var(--hue);
    font-size: 0.72em;
    font-variant-numeric: tabular-nums;
    line-height: 1.4;

    & .number {
      margin-inline-end: auto;
    }
  }

  .symbol {
    align-self: center;
    color: var(--hue);
    font-size: clamp(1.35em, 2.5cqi, 1.9em);
    font-weight: 700;
    line-height: 1.35;
    white-space: nowrap;
  }

  .cell .name {
    min-inline-size: 0;
    font-size: clamp(0.64em, 11.6cqi / var(--columns, 10), 0.85em);
    font-weight: 400;
    hyphens: auto;
    line-height: 1.3;
    overflow-wrap: break-word;
    text-wrap: balance;
  }

  .grid .name.tight {
    font-size: clamp(0.6em, 11cqi / var(--columns, 10), 0.85em);
  }

  /* Their letters are narrower, and smaller for their size. */
  .root:is(:lang(ar), :lang(fa)) .grid .name {
    font-size: clamp(0.72em, 13.4cqi / var(--columns, 10), 0.95em);
    line-height: 1.45;
  }

  .sections {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.6em;
    margin-block-end: 1.6em;

    & .section {
      padding-block-end: 0.3em;
      border-block-end: 3px solid;
      font-size: 1.05em;
    }

    & .note {
      margin: 0.4em 0 0;
    }
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 6px;
    margin-block-start: 0.6em;

    & li:has(.details) {
      grid-column: 1 / -1;
    }

    & .cell {
      grid-template-rows: none;
      grid-template-columns: 3.4em minmax(0, 1fr) auto;
      align-items: center;
      gap: 0.7em;
      inline-size: 100%;
      min-block-size: 3.4em;
      padding: 0.2em 0.7em;
      text-align: start;
    }

    & .cell .symbol {
      order: -1;
      inline-size: 2.5em;
      font-size: 1.35em;
      text-align: center;
    }

    & .cell .name {
      order: 0;
      font-size: 1em;
      overflow-wrap: anywhere;
    }

    & .cell .top {
      order: 1;
      font-size: 0.85em;
    }
  }

  .legend {
    margin-block-start: 1.2em;

    & ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.3em 1.4em;
      font-size: 0.88em;
    }

    & li {
      display: inline-flex;
      align-items: center;
      gap: 0.5em;
    }
  }

  .swatch {
    display: inline-grid;
    place-items: center;
    inline-size: 1.7em;
    block-size: 1.7em;
    border: 1px solid color-mix(in oklab, var(--hue, var(--muted)) 55%, transparent);
    border-radius: 5px;
    color: var(--hue, var(--muted));
    background: var(--tint, var(--card));

    &.own {
      border: 1.5px dashed var(--muted);
    }
  }

  .credit {
    margin-block: 0.8em 0;
    color: var(--muted);
    font-size: 0.85em;
  }

  .failed:empty {
    display: none;
  }

  .failed {
    flex: 1 1 100%;
    margin: 0;
    color: var(--warning);
  }

  @media (prefers-reduced-motion: reduce) {
    .cell {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .cell {
      border-color: ButtonText;

      &.own {
        border: 2px dashed ButtonText;
      }

      &[aria-expanded='true'] {
        forced-color-adjust: none;
        color: HighlightText;
        background: Highlight;
      }

      &:disabled {
        border-color: GrayText;
        color: GrayText;
        opacity: 1;

        & :is(.symbol, .top) {
          color: GrayText;
        }
      }
    }
  }
`;
