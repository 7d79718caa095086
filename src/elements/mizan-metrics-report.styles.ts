import { css } from 'lit';

export default css`
  :host {
    background: none !important;
  }

  .root {
    padding: 0 0 1em;
  }

  .heading {
    font-size: 1.3em;
  }

  .subheading {
    margin-block: 1.8em 0.5em;
    font-size: 1.1em;
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
  }

  /* For one pair of eyes: not copied, not printed. */
  .apart {
    margin-block-start: 1.8em;
    padding: 0 calc(var(--space) * 1em) calc(var(--space) * 0.8em);
    border: 1px dashed color-mix(in oklab, var(--muted) 80%, transparent);
    border-radius: var(--radius);
  }

  .scroll {
    margin-block-end: 1em;
  }

  th,
  td {
    &:first-child {
      padding-inline-start: 0;
    }

    &:last-child {
      padding-inline-end: 0;
    }
  }

  tbody th {
    min-inline-size: 7em;
    max-inline-size: 18em;
  }

  td {
    min-inline-size: 6em;
  }

  .figure:has(small) {
    min-inline-size: 10em;
  }

  .remark {
    min-inline-size: 8em;
    color: var(--muted);
  }

  small {
    display: block;
    color: var(--muted);
    font-size: 0.82em;
    line-height: 1.5;
  }

  tr[data-signal] {
    background: color-mix(in oklab, var(--accent) 9%, transparent);
  }

  @container (inline-size < 30em) {
    .stacks,
    .stacks :is(tbody, th, td) {
      display: block;
    }

    .stacks thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .stacks tbody tr {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 0.4em 1em;
      padding-block: 0.6em;
      border-block-end: 1px solid var(--line);
    }

    .stacks tbody th,
    .stacks td:nth-of-type(3) {
      grid-column: 1 / -1;
    }

    .stacks tbody th {
      max-inline-size: none;
      padding-block: 0;
      border: 0;
      font-weight: 700;
    }

    .stacks td {
      min-inline-size: 0;
      padding: 0;
      border: 0;

      &::before {
        display: block;
        color: var(--muted);
        font-size: 0.82em;
        content: attr(data-head);
        content: attr(data-head) / '';
      }

      &.blank {
        display: none;
      }
    }
  }

  .behind {
    min-inline-size: 44px;
    min-block-size: 44px;
    margin-block: -0.4em;
    padding: 0;
    border: 0;
    border-radius: 6px;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;

    /* A marker that is laid out as a flex item is drawn by no browser. */
    &::before {
      content: '+';
      inline-size: 1em;
      text-align: center;
    }

    details[open] > &::before {
      content: '\\2212';
    }
  }

  .actions {
    align-items: end;
    margin-block: calc(var(--space) * 0.6em);
    gap: calc(var(--space) * 0.6em);

    & button {
      min-block-size: 44px;
    }

    & label {
      display: grid;
      color: var(--muted);
      font-size: 0.82em;
      line-height: 1.5;
    }
  }

  #keep {
    margin-block-start: 1.2em;

    & ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }

    & li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.4em 1em;
      padding-block: 0.5em;
      border-block-start: 1px solid var(--line);
    }

    & select {
      max-inline-size: 100%;
    }

    & button {
      min-block-size: 44px;
    }
  }

  #kept {
    margin-block: 1em 0.4em;
    font-weight: 600;
  }

  textarea {
    inline-size: 100%;
    font-size: 0.9em;
  }

  dialog {
    inline-size: min(58em, 100% - 1.5em);
    max-block-size: min(44em, 100% - 1.5em);
    padding: calc(var(--space) * 1.2em);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    color: var(--ink);
    background: var(--card);
    font: inherit;
    line-height: inherit;

    &::backdrop {
      background: rgb(0 0 0 / 45%);
    }

    & .subheading {
      margin-block-start: 0;
      outline: 0;
      overflow-wrap: anywhere;
    }

    & a {
      display: inline-block;
      min-block-size: 44px;
      min-inline-size: 44px;
      align-content: center;
      color: var(--accent);
    }

    & tbody th {
      overflow-wrap: anywhere;
    }

    & .comment {
      min-inline-size: 12em;
      overflow-wrap: anywhere;
    }
  }

  @media (forced-colors: active) {
    tr[data-signal] > * {
      border-block: 2px solid CanvasText;
    }

    .behind,
    .apart {
      border: 1px solid CanvasText;
    }
  }
`;
