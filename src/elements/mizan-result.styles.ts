import { css } from 'lit';

/** From top to bottom: the number, the band in a word, its place, what it means; then the dimensions. */
export default css`
  :host {
    --inline: var(--within, var(--inset));
  }

  .root {
    --track: color-mix(in oklab, var(--line) 80%, var(--card));

    padding-inline: var(--inline);
  }

  .total {
    --band: light-dark(#8d6208, #e3bb63);
    --band-soft: light-dark(#f6ecd2, #362c15);

    &.low {
      --band: light-dark(#a8402b, #f0937c);
      --band-soft: light-dark(#f7e6e1, #3a211b);
    }

    &.high {
      --band: light-dark(#1c6b45, #77cf9f);
      --band-soft: light-dark(#dff0e6, #17301f);
    }
  }

  .card {
    margin-block-end: calc(var(--space) * 1em);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
    padding: calc(var(--space) * clamp(1em, 3cqi, 2em));
  }

  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .figure {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.3em 1em;
    margin: 0;
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
  }

  .subheading {
    margin-block: 1em 0.2em;
    color: var(--muted);
    font-size: 0.88em;
    font-weight: 600;
  }

  .remarks li,
  .steps li {
    max-inline-size: 68ch;
    padding-inline-start: 1.1em;

    &::before {
      float: inline-start;
      inline-size: 0.4em;
      block-size: 0.4em;
      margin-block-start: 0.65em;
      margin-inline-start: -1.1em;
      border-radius: 50%;
      background: var(--accent);
      content: '';
    }

    &:lang(ar)::before,
    &:lang(fa)::before {
      margin-block-start: 0.75em;
    }
  }

  .remarks {
    display: grid;
    gap: 0 3em;
    padding-inline: calc(var(--space) * clamp(1em, 3cqi, 2em));
  }

  .note p {
    margin: 0;
  }

  .card > .note {
    margin-block-end: 1em;
  }

  .root > .note {
    padding: 1em calc(var(--space) * clamp(1em, 3cqi, 2em)) 0;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  tbody {
    border-block-start: 1px solid var(--line);
  }

  th,
  td {
    padding: 0;
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }

  .row {
    position: relative;

    & td {
      inline-size: 1%;
      padding-inline: 0.5em 1.8em;
      color: var(--muted);
      font-size: 0.85em;
      line-height: 1.5;
    }
  }

  .percent {
    display: block;
    color: var(--ink);
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }

  .cell {
    display: grid;
    gap: 0.3em 1em;
    align-items: center;
    padding-block: calc(var(--space) * 0.7em);
  }

  .toggle {
    display: block;
    overflow-wrap: anywhere;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    color: inherit;
    font-weight: 700;
    text-align: start;

    & small {
      display: block;
      color: var(--muted);
      font-size: 0.8em;
      font-weight: 400;
      line-height: 1.5;

      &::first-letter {
        text-transform: uppercase;
      }
    }

    /* The whole row is the button. */
    &::before {
      position: absolute;
      inset: 0;
      content: '';
    }

    &::after {
      position: absolute;
      inset-block-start: calc(50% - 0.4em);
      inset-inline-end: 0.4em;
      inline-size: 0.55em;
      aspect-ratio: 1;
      border: solid var(--muted);
      border-width: 0 2px 2px 0;
      rotate: 45deg;
      content: '';
    }

    &[aria-expanded='true']::after {
      inset-block-start: calc(50% - 0.1em);
      rotate: 225deg;
    }

    &:focus-visible {
      outline: none;

      &::before {
        border-radius: 6px;
        outline: 3px solid var(--accent);
      }
    }
  }

  .bar {
    display: block;
    block-size: 12px;
    border-radius: 8px;
    overflow: hidden;
    background: var(--track);

    & i {
      display: block;
      inline-size: calc(var(--at) * 100%);
      block-size: 100%;
      border-radius: inherit;
      background: var(--accent);
    }
  }

  .inside {
    display: grid;
    gap: 0 2em;
    padding-block: 0.2em calc(var(--space) * 1.2em);

    & > div > :first-child {
      margin-block-start: 0;
    }

    & p {
      margin: 0;
    }
  }

  .steps {
    display: grid;
    gap: 0.35em;
  }

  .ticks {
    display: grid;
    gap: 0.2em;

    & label {
      display: grid;
      grid-template-columns: auto 1fr;
      align-items: start;
      gap: 0.7em;
      max-inline-size: 68ch;
      padding-block: 0.3em;
      cursor: pointer;
    }

    & input {
      inline-size: 1.35em;
      block-size: 1.35em;
      margin: 0.15em 0 0;
      accent-color: var(--accent);
    }
  }

  .hint {
    margin-block-start: 1em;
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--line);
    color: var(--muted);
  }

  .answers li {
    display: grid;
    grid-template-columns: 2em 1fr;
    align-items: baseline;
    padding-block: 0.5em;
    border-block-end: 1px dashed var(--line);
    font-size: 0.93em;
    line-height: 1.65;
  }

  .number,
  .given,
  .answers small {
    color: var(--muted);
    font-size: 0.88em;
  }

  .given {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9em;

    & b {
      color: var(--ink);
      font-weight: 600;
    }
  }

  .reversed {
    padding-inline: 0.5em;
    border: 1px solid var(--line);
    border-radius: 6px;
  }

  @container (inline-size >= 620px) {
    .row td {
      padding-inline: 1em 2.2em;
      white-space: nowrap;
    }

    .percent {
      display: inline-block;
      min-inline-size: 3.2em;
    }

    .cell {
      grid-template-columns: minmax(9em, 15em) 1fr;
    }

    .inside {
      grid-template-columns: 1.1fr 1fr;
    }

    .remarks {
      grid-template-columns: 1fr 1fr;
    }
  }

  @media (forced-colors: active) {
    .card {
      border-color: CanvasText;
    }

    /* Behind text the browser lays a plate as high as the face, over what stands close. */
    .figure strong {
      line-height: 1.8;
    }

    .chip {
      padding: 0;
      border: 0;
    }

    .bar {
      border: 1px solid CanvasText;
    }

    .bar i {
      forced-color-adjust: none;
      background: Highlight;
    }
  }

  @media print {
    .bar {
      border: 1px solid;
      print-color-adjust: exact;
    }
  }
`;
