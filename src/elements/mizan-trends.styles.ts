import { css } from 'lit';

export default css`
  :host {
    background: none !important;
  }

  .root {
    padding: 0 0 1em;
  }

  .subheading {
    margin-block: 1.6em 0.4em;
    font-size: 1.05em;
    font-weight: 700;
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
    .filters label:not(.tick) {
      flex: 1 1 100%;
    }
  }
`;
