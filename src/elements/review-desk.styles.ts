import { css } from 'lit';

/** What is drawn into the card once its first question is on screen: offers, the bar, remarks, the result. */
export default css`
  .kept {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    margin-block-end: 1em;
    padding: calc(var(--space) * 0.7em) calc(var(--space) * 1em);
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--accent);
    border-radius: var(--radius);
    background: var(--card);

    & p {
      flex: 1 1 16em;
      max-inline-size: none;
      margin: 0;
      line-height: 1.5;
    }

    & ul {
      flex-basis: 100%;
      margin: 0;
    }
  }

  fieldset.due {
    display: flex;
    gap: 0.3em;

    & select {
      flex: 1 1 auto;
      padding-inline: 0.4em;
    }

    & legend {
      padding: 0 0 0.2em;
      color: var(--muted);
      font-size: 0.85em;
    }
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.4em;
    line-height: 1.4;

    & .now {
      flex: 1 1 14em;
      color: var(--muted);
      font-size: 0.9em;

      & b {
        color: var(--ink);
      }
    }
  }

  .clock {
    direction: ltr;
    unicode-bidi: isolate;
    font-variant-numeric: tabular-nums;
  }

  .keyed {
    display: none;
  }

  .keys {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 0.2em 1.2em;
    max-block-size: 40vh;
    margin: 0.4em 0;
    overflow: auto;
    font-size: 0.85em;

    & div {
      display: flex;
      align-items: baseline;
      gap: 0.6em;
    }

    & dt {
      flex: none;
    }

    & dd {
      margin: 0;
    }
  }

  kbd {
    padding: 0.1em 0.5em;
    border: 1px solid var(--line);
    border-block-end-width: 2px;
    border-radius: 6px;
    background: var(--card);
    font: inherit;
    font-size: 0.9em;
  }

  /* The key that chooses it, for those with keys. */
  @media (any-hover: hover) and (any-pointer: fine) {
    .keyed {
      display: inline-block;
    }

    .choices label[data-key]::after {
      color: var(--muted);
      content: attr(data-key) / '';
      font-size: 0.75em;
      font-weight: 400;
    }
  }

  .more {
    flex: 1 0 100%;
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.5em;

    & label {
      display: grid;
      gap: 0.2em;

      & > span {
        color: var(--muted);
        font-size: 0.85em;
      }
    }

    & .said {
      flex: 1 1 18em;
    }

    & input.clock {
      inline-size: 6.5em;
    }
  }

  textarea {
    line-height: 1.5;
  }

  .quiet button,
  .quiet .button {
    border-color: var(--line);
    color: var(--muted);
    font-size: 0.9em;
  }

  section.card:not(.details) {
    padding: calc(var(--space) * clamp(1em, 3cqi, 2em));
  }

  .total {
    --band: var(--ink);
    --band-soft: transparent;

    &.low {
      --band: light-dark(#a8402b, #f0937c);
      --band-soft: light-dark(#f7e6e1, #3a211b);
    }

    &.high {
      --band: light-dark(#1c6b45, #77cf9f);
      --band-soft: light-dark(#dff0e6, #17301f);
    }
  }

  .figure {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.3em 1em;
    margin: 0 0 0.4em;
    color: var(--muted);

    & strong {
      color: var(--ink);
      font-size: 3.2em;
      font-variant-numeric: tabular-nums;
      line-height: 1.25;
    }
  }

  .chip {
    padding: 0.1em 0.9em;
    border: 1px solid color-mix(in oklab, var(--band) 35%, transparent);
    border-radius: 999px;
    color: var(--band);
    background: var(--band-soft);
    font-weight: 600;

    &.plainly {
      border-color: var(--line);
      color: var(--muted);
      background: none;
    }
  }

  .remark {
    margin-block-end: 0.3em;
  }

  .muted {
    color: var(--muted);
    font-size: 0.88em;
  }

  small.muted {
    display: block;
    padding: 0;
    border: 0;
    font-weight: 400;
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.6em;
    margin: 0 0 0.6em;
    font-size: 0.92em;

    & div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.4em;
    }

    & dt {
      color: var(--muted);
    }

    & dd {
      margin: 0;
      overflow-wrap: anywhere;
      font-weight: 600;
    }
  }

  .levels {
    inline-size: 100%;
    border-collapse: collapse;

    & :is(th, td) {
      padding-block: 0.5em;
      border-block-start: 1px solid var(--line);
      line-height: 1.5;
      text-align: start;
    }

    & td:last-child {
      inline-size: 1%;
      padding-inline-start: 1em;
    }

    & td:nth-child(2) {
      inline-size: 34%;
      padding-inline-start: 1em;
    }
  }

  .meter {
    display: block;
    block-size: 12px;
    border-radius: 8px;
    overflow: hidden;
    background: color-mix(in oklab, var(--line) 80%, var(--card));

    & i {
      display: block;
      inline-size: calc(var(--at) * 100%);
      block-size: 100%;
      border-radius: inherit;
      background: var(--accent);
    }
  }

  .advice,
  .dots {
    margin: 0;
    padding-inline-start: 1.4em;

    & li {
      max-inline-size: 68ch;
      padding-block: 0.3em;
    }

    & p {
      margin: 0.2em 0;
    }
  }

  .advice {
    list-style: none;

    & li::before {
      float: inline-start;
      inline-size: 1.4em;
      margin-inline-start: -1.4em;
      content: attr(data-number) '.';
    }
  }

  .passage {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .link {
    padding: 0;
    min-block-size: 44px;
    border: 0;
    text-align: start;
    text-decoration: underline;
  }

  .card > details {
    margin-block-start: 0.6em;

    & > summary {
      padding-inline: 0.6em;
      border-radius: 10px;
    }
  }

  @media (forced-colors: active) {
    .meter {
      border: 1px solid CanvasText;

      & i {
        forced-color-adjust: none;
        background: Highlight;
      }
    }
  }
`;
