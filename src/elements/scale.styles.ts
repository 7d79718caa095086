import { css } from 'lit';

/** A total among its bands, on a screen and on paper. */
export default css`
  .scale {
    margin-block: 2.4em 1.4em;
  }

  .track,
  .bands {
    display: grid;
    grid-template-columns: var(--shares, 1fr);
    column-gap: 4px;
  }

  .track {
    position: relative;

    & > span {
      block-size: 14px;
      background: var(--track);

      &:first-child {
        border-start-start-radius: 9px;
        border-end-start-radius: 9px;
      }

      &:nth-last-child(1 of span) {
        border-start-end-radius: 9px;
        border-end-end-radius: 9px;
      }

      &.here {
        background: var(--band);
      }
    }
  }

  .mark {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: calc(var(--at) * 100%);
    display: grid;
    justify-items: center;
    inline-size: 2.4em;
    margin-inline-start: -1.2em;
    line-height: 1.4;

    &::after {
      inline-size: 3px;
      block-size: 22px;
      border-radius: 2px;
      background: var(--ink);
      box-shadow: 0 0 0 2px var(--card);
      content: '';
    }
  }

  /* Where the total could end once nothing is missing. */
  .reach {
    position: absolute;
    inset-block: -5px;
    inset-inline-start: calc(var(--at) * 100%);
    inline-size: 8px;
    border: 2px solid var(--ink);
    border-inline-end: 0;

    &.end {
      margin-inline-start: -8px;
      border-inline-start: 0;
      border-inline-end: 2px solid var(--ink);
    }
  }

  .bands {
    margin-block-start: 0.4em;
    color: var(--muted);
    font-size: 0.8em;
    line-height: 1.6;
    text-align: center;

    & li > span {
      display: block;
    }

    & [aria-current] {
      color: var(--band);
      font-weight: 700;
    }
  }

  @media (forced-colors: active) {
    .track > span {
      border: 1px solid CanvasText;
    }

    .track > span.here,
    .mark::after {
      forced-color-adjust: none;
      background: Highlight;
    }
  }

  @media print {
    .track > span {
      border: 1px solid;
      print-color-adjust: exact;
    }
  }
`;
