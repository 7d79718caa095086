import { css } from 'lit';

/** One page of A4, or the same made larger to A3. */
export default css`
  .root {
    --mm: 1mm;

    display: flex;
    flex-direction: column;
    block-size: calc(var(--mm) * 189);
    overflow: hidden;
    break-inside: avoid;
    font-size: calc(var(--mm) * 3);
    line-height: 1.35;

    &:lang(ar),
    &:lang(fa) {
      line-height: 1.5;
    }

    /* The sides of A3 are those of A4, times the root of two. */
    &.A3 {
      --mm: 1.414mm;
    }
  }

  [data-hue] {
    --tint: color-mix(in oklab, var(--hue) 7%, #fff);
  }

  h1 {
    margin: 0;
    font-size: 2.4em;
    line-height: 1.4;
  }

  .grid {
    --air: 1em;

    display: grid;
    flex: 1;
    grid-template-rows: auto;
    grid-template-columns: var(--tracks);
    grid-auto-rows: minmax(0, 1fr);
    gap: 0.45em;
    min-block-size: 0;
  }

  .section {
    display: flex;
    align-items: baseline;
    align-self: end;
    gap: 0.4em;
    min-inline-size: 0;
    margin: 0;
    padding: 0 0 0.1em;
    border-block-end: 0.25em solid;
    color: var(--hue);
    font-size: 1.2em;
    line-height: 1.4;
  }

  .cell {
    display: grid;
    grid-template-rows: auto 1fr auto;
    min-inline-size: 0;
    min-block-size: 0;
    padding: 0.35em 0.25em 0.5em;
    border: 0.12em solid var(--hue);
    border-radius: 0.7em;
    color: #000;
    background: var(--tint);
    text-align: center;
    print-color-adjust: exact;

    &.own {
      border-style: dashed;
    }
  }

  .top {
    display: flex;
    align-items: center;
    padding-inline: 0.3em;
    gap: 0.4em;
    color: var(--hue);
    font-size: 0.95em;

    & .number {
      margin-inline-end: auto;
    }
  }

  .symbol {
    align-self: center;
    color: var(--hue);
    font-size: 2.5em;
    font-weight: 700;
    line-height: 1.25;
    white-space: nowrap;
  }

  .name {
    font-size: 0.95em;
    hyphens: auto;
    line-height: 1.25;
    overflow-wrap: anywhere;
    text-wrap: balance;

    &:is(.long, .tight) {
      font-size: 0.85em;
    }
  }

  .root:is(:lang(ar), :lang(fa)) .name {
    line-height: 1.4;
  }

  .legend {
    margin-block-start: 0.8em;

    & ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.2em 1.6em;
      margin: 0;
      padding: 0;
      list-style: none;
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
    inline-size: 1.6em;
    block-size: 1.6em;
    border: 0.12em solid var(--hue, #333);
    border-radius: 0.4em;
    color: var(--hue, #333);
    background: var(--tint, #fff);
    print-color-adjust: exact;

    &.own {
      border-style: dashed;
    }
  }

  .credit {
    margin: 0.5em 0 0;
    color: #333;
    font-size: 0.9em;
  }
`;
