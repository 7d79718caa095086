import { css } from 'lit';

/** Three sources, each with a colour and a shape of its own, so that either alone tells them apart. */
export default css`
  .root {
    --belief: var(--accent);
    --observed: light-dark(#8d5a08, #e3bb63);
    --customers: light-dark(#6a3f8f, #c9a5ea);
  }

  .over {
    outline: 3px dashed var(--accent);
    outline-offset: 6px;
    border-radius: var(--radius);
  }

  .belief {
    --source: var(--belief);
  }

  .observed {
    --source: var(--observed);
  }

  .customers {
    --source: var(--customers);
  }

  .card {
    min-inline-size: 0;
    margin-block-end: calc(var(--space) * 1em);
    padding: calc(var(--space) * clamp(0.9em, 3cqi, 1.8em));
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }

  .subheading {
    margin-block: calc(var(--space) * 1.2em) 0.4em;
    font-size: 1.1em;
    font-weight: 700;
    line-height: 1.5;
  }

  .card > .subheading {
    margin-block-start: 0;
  }

  .name {
    font-weight: 700;
    line-height: 1.5;

    &:focus-visible {
      outline-offset: 6px;
    }
  }

  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  small {
    display: block;
    color: var(--muted);
    font-size: 0.82em;
    line-height: 1.6;
  }

  .topics {
    display: grid;
    gap: calc(var(--space) * 1.1em);

    & > li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: calc(var(--space) * 0.9em);

      & + li {
        padding-block-start: calc(var(--space) * 1.1em);
        border-block-start: 1px solid var(--line);
      }
    }

    & p {
      margin: 0.15em 0;
    }

    & ul {
      margin-block: 0.2em 0.5em;
      color: var(--muted);
      font-size: 0.88em;
    }
  }

  .number {
    display: grid;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    border: 1px solid color-mix(in oklab, var(--accent) 45%, transparent);
    border-radius: 50%;
    color: var(--accent);
    font-weight: 600;
    line-height: 1;
  }

  .ask {
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--accent);
    font-weight: 500;
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: calc(var(--space) * 0.9em);
    margin-block-end: calc(var(--space) * 1em);
  }

  .one {
    margin: 0;
    border-block-start: 3px solid var(--source);

    & p {
      margin: 0.4em 0 0;
      font-size: 0.92em;
    }

    & .note {
      font-size: 0.85em;
    }

    & a {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
      color: var(--accent);
      font-weight: 500;
      text-underline-offset: 0.25em;
    }

    & button {
      min-block-size: 44px;
      margin-block-start: 0.6em;
      padding-inline: 1em;
      font-size: 0.92em;
    }
  }

  .here {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8em;
  }

  .which {
    display: grid;
    margin-block-start: 0.4em;

    & span {
      color: var(--muted);
      font-size: 0.82em;
    }
  }

  .source {
    display: flex;
    align-items: center;
    gap: 0.45em;
  }

  .shape {
    flex: none;
    inline-size: 1.1em;
    block-size: 1.1em;
    overflow: visible;
    fill: var(--source);
  }

  .levels .shape {
    align-self: baseline;
    translate: 0 0.2em;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1em;
    margin-block-end: 0.5em;

    & .note {
      margin: 0;
    }
  }

  .outcome li {
    margin-block-end: 0.5em;
    padding: calc(var(--space) * 0.5em) calc(var(--space) * 0.9em);
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--accent);
    border-radius: 10px;
    background: var(--card);
    line-height: 1.6;

    &.failed {
      border-inline-start-color: var(--warning);
    }

    & b {
      display: block;
    }
  }

  .outcome .note {
    margin: 0;
  }

  .reading {
    margin: 0 0 calc(var(--space) * 0.9em);
  }

  .beside {
    display: grid;
    gap: calc(var(--space) * 0.9em) 2em;
    align-items: center;

    & > * {
      min-inline-size: 0;
    }
  }

  .strip {
    /* Room for a shape that stands at an end. */
    padding-inline: 12px;

    & > svg {
      display: block;
      overflow: visible;
    }

    & .mark {
      stroke: var(--line);
      stroke-width: 1;
    }

    & g {
      fill: var(--source);
    }

    & .interval {
      stroke: var(--source);
      stroke-width: 2.5;
    }

    & .ends {
      display: flex;
      justify-content: space-between;
      margin-inline: -12px;
      color: var(--muted);
      font-size: 0.75em;
      font-variant-numeric: tabular-nums;
    }
  }

  .levels {
    & tbody tr:last-child > * {
      border-block-end: 0;
    }

    & th,
    & td {
      inline-size: 33%;
      padding-inline: 0 0.8em;
    }

    & td {
      font-size: 0.93em;
    }

    & b {
      font-size: 1.1em;
    }
  }

  .silent {
    color: var(--muted);
  }

  .gaps {
    display: grid;
    gap: 0.4em;
    margin-block-start: calc(var(--space) * 0.9em);
    padding-block-start: calc(var(--space) * 0.9em);
    border-block-start: 1px solid var(--line);

    & li {
      max-inline-size: 76ch;
      color: var(--muted);
      font-size: 0.92em;

      &.clear {
        padding-inline-start: 0.8em;
        border-inline-start: 3px solid var(--accent);
        color: var(--ink);
        font-size: 1em;
        font-weight: 500;
      }
    }
  }

  summary {
    display: list-item;
    min-block-size: 44px;
    padding-block: calc(var(--space) * 0.5em);
    color: var(--accent);
    font-weight: 500;
    cursor: pointer;
  }

  .evidence {
    margin-block: calc(var(--space) * 0.5em) calc(var(--space) * -0.5em);

    & .source {
      margin-block-start: 0.7em;
      font-weight: 600;
    }

    & li {
      padding-block: 0.5em;
      border-block-end: 1px dashed var(--line);
      font-size: 0.93em;
      line-height: 1.65;
    }

    & small {
      max-inline-size: 76ch;
    }
  }

  .part {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1.5em;

    & > span {
      flex: 1 1 18em;
    }

    & > b {
      color: var(--muted);
      font-size: 0.93em;
      font-weight: 500;
    }
  }

  .cautions li {
    max-inline-size: 76ch;
    margin-block-end: 0.35em;
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
  }

  .away {
    & .actions {
      align-items: end;
      margin-block-start: 0.4em;
    }

    & button {
      min-block-size: 44px;
    }

    & label {
      display: grid;
      color: var(--muted);
      font-size: 0.82em;
      line-height: 1.5;
    }

    & textarea {
      inline-size: 100%;
      margin-block-start: 0.8em;
      font-size: 0.9em;
    }
  }

  /* A phone whose letters are twice as large: nothing takes room beside the text. */
  @container (inline-size < 18em) {
    .card {
      padding-inline: 0.5em;
    }

    .topics > li {
      align-items: center;
      gap: 0 0.5em;

      & > div {
        display: contents;
      }

      & > div > :not(.name) {
        grid-column: 1 / -1;
      }
    }

    .ask {
      padding-inline-start: 0;
      border-inline-start: 0;
    }
  }

  @container (inline-size >= 760px) {
    .beside:has(.strip) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.7fr);
    }
  }

  @media (forced-colors: active) {
    .card,
    .number {
      border-color: CanvasText;
    }

    .shape,
    .strip g {
      fill: CanvasText;
    }

    .strip .interval,
    .strip .mark {
      stroke: CanvasText;
    }
  }

  @media print {
    .ways,
    .away {
      display: none;
    }
  }
`;
