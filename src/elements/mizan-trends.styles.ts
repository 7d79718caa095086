import { css } from 'lit';

export default css`
  :host {
    background: none !important;
  }

  .root {
    padding: 0 0 1em;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--space) * 0.6em) calc(var(--space) * 1em);
    min-inline-size: 0;
    margin: 0 0 1em;
    padding: 0;
    border: 0;

    & > legend {
      margin-block-end: 0.4em;
      padding: 0;
      font-weight: 700;
    }

    & label {
      display: grid;
      flex: 0 1 13em;
      min-inline-size: 0;
    }

    & label > span,
    & .due legend {
      color: var(--muted);
      font-size: 0.88em;
    }
  }

  fieldset.due {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;

    & legend {
      padding: 0;
    }
  }

  .subheading {
    margin-block: 1.6em 0.4em;
    font-size: 1.05em;
    font-weight: 700;
  }

  /* Figures in columns may be wider than a phone with large letters. */
  .scroll {
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: calc(var(--space) * 0.45em) calc(var(--space) * 0.6em);
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: baseline;
    line-height: 1.5;

    &:first-child {
      padding-inline-start: 0;
    }

    &:last-child {
      padding-inline-end: 0;
    }
  }

  tbody th {
    min-inline-size: 7em;
    font-weight: 500;
  }

  thead th {
    color: var(--muted);
    font-size: 0.82em;
    font-weight: 600;
  }

  .figure {
    min-inline-size: 8em;
  }

  small {
    color: var(--muted);
    font-size: 0.82em;
  }

  td small {
    display: block;
  }

  ul {
    max-inline-size: 68ch;
    margin: 0 0 1em;
    padding-inline-start: 1.2em;
  }

  .summary p {
    margin-block-end: 0.4em;
  }

  .worst {
    margin-block: 1.2em 0.4em;
  }

  summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    margin-block-start: 1em;
    color: var(--accent);
    font-weight: 700;
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

  @container (inline-size < 30em) {
    .filters label {
      flex: 1 1 100%;
    }
  }
`;
