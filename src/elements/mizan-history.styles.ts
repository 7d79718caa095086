import { css } from 'lit';

export default css`
  :host {
    background: none !important;
  }

  .root {
    padding: 0 0 1em;
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

  .list td:last-child {
    inline-size: 1%;
  }

  small {
    color: var(--muted);
    font-size: 0.85em;
  }

  .list small {
    display: block;
  }

  .plain {
    min-block-size: 44px;
    padding: 0.2em 0.8em;
    border: 0;
    white-space: nowrap;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  figure {
    margin: 1.4em 0;

    & p {
      margin: 0;
    }
  }

  svg {
    display: block;
    inline-size: min(100%, 26em);
    fill: var(--accent);
  }

  polyline {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
    stroke-linejoin: round;
  }

  .rule {
    stroke: var(--line);
  }

  .subheading {
    margin-block: 1em 0.4em;
    font-weight: 700;
  }

  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--space) * 0.6em) calc(var(--space) * 1em);
    margin-block-end: 1em;

    & label {
      display: grid;
      flex: 0 1 20em;
      min-inline-size: 0;
      color: var(--muted);
      font-size: 0.88em;
    }
  }

  section p {
    margin-block: 0.8em 0;
  }

  @container (inline-size < 30em) {
    section th,
    section td {
      padding-inline: 0.3em;
      font-size: 0.88em;
    }
  }
`;
