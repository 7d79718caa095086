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
    min-inline-size: 6em;

    &:first-child {
      padding-inline-start: 0;
    }

    &:last-child {
      padding-inline-end: 0;
    }
  }

  small {
    color: var(--muted);
    font-size: 0.82em;
  }

  .plain {
    min-block-size: 44px;
    padding: 0.2em 0.8em;
    border: 0;
    white-space: nowrap;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0 0 1em;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-weight: 700;
  }

  .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: calc(var(--space) * 0.6em) calc(var(--space) * 1em);
    margin-block-end: 1em;
  }

  .add {
    align-items: end;
  }

  .fields > .note {
    flex: 1 1 100%;
    max-inline-size: none;
    margin: 0;
  }

  .field {
    display: grid;
    flex: 0 1 15em;
    min-inline-size: 0;

    & > span:first-child {
      color: var(--muted);
      font-size: 0.88em;
    }

    &.words {
      flex: 1 1 20em;
      max-inline-size: 34em;
    }

    &.size {
      max-inline-size: 34em;
      margin-block-start: 1em;
    }
  }

  [aria-invalid='true'],
  input:invalid {
    border: 2px solid var(--warning) !important;
  }

  .section {
    margin-block: 1em;
    padding: calc(var(--space) * clamp(0.8em, 2cqi, 1.4em));
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);

    & > legend {
      padding-inline: 0.4em;
    }
  }

  details {
    border-block-start: 1px solid var(--line);

    & .actions {
      margin-block: 0 1em;
    }
  }

  summary {
    min-block-size: 44px;
    padding-block: 0.5em;
    cursor: pointer;
  }

  .checks {
    flex: 1 1 100%;
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.4em;
    margin: 0;

    & legend {
      color: var(--muted);
      font-size: 0.88em;
      font-weight: 400;
    }
  }

  .check {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
  }

  .sum {
    display: block;
    font-weight: 600;
  }

  .wrong,
  .problem,
  .problems {
    color: var(--warning);
  }

  .problem {
    font-size: 0.85em;
    line-height: 1.5;

    & > span {
      display: block;
    }
  }

  summary .problem {
    display: inline-block;
    margin-inline-start: 0.6em;
  }

  ul {
    max-inline-size: 68ch;
    margin: 0 0 1em;
    padding-inline-start: 1.2em;
  }

  .problems,
  .made {
    margin-block: 1em;
    padding: calc(var(--space) * 0.8em) calc(var(--space) * 1em);
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--warning);
    border-radius: 10px;
    background: var(--card);

    & p {
      margin-block-end: 0.4em;
    }
  }

  .made {
    border-inline-start-color: var(--accent);
  }

  @container (inline-size < 30em) {
    .field,
    .field.words {
      flex: 1 1 100%;
    }
  }
`;
