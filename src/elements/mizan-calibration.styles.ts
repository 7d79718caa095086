import { css } from 'lit';

export default css`
  :host {
    background: none !important;
  }

  .root {
    padding: 0 0 1em;
  }

  .heading:focus-visible {
    outline: none;
  }

  details,
  section {
    margin-block-end: calc(var(--space) * 0.8em);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }

  section {
    margin-block-start: calc(var(--space) * 1.6em);
    padding: 0 calc(var(--space) * 0.9em) calc(var(--space) * 0.9em);
  }

  .folded {
    border-width: 1px 0 0;
    border-radius: 0;
  }

  summary {
    min-block-size: 44px;
    padding: calc(var(--space) * 0.6em) calc(var(--space) * 0.9em);
    font-weight: 600;
    cursor: pointer;
  }

  .folded > summary {
    padding-inline: 0;
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    color: var(--muted);
    font-size: 0.85em;
    font-weight: 400;

    & b {
      color: var(--ink);
      font-weight: 600;
    }
  }

  .body {
    padding: 0 calc(var(--space) * 0.9em) calc(var(--space) * 0.9em);
  }

  .subheading {
    margin-block: 1.2em 0.4em;
    font-weight: 700;
    line-height: 1.5;
  }

  .reviewers {
    margin: 0 0 1em;
    padding: 0;
    list-style: none;

    & li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.2em 1em;
      min-block-size: 3.4em;
      padding-block: 0.4em;
      border-block-end: 1px solid var(--line);
    }

    & bdi {
      flex: 1 1 8em;
      min-inline-size: 0;
      font-weight: 500;
    }

    & .note {
      font-size: 0.9em;
    }
  }

  .in {
    color: var(--accent);
    font-weight: 600;
  }

  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8em;
    margin-block-end: 0.8em;
    color: var(--muted);
    font-size: 0.9em;

    & ul {
      display: contents;
      list-style: none;
    }

    & li {
      color: var(--ink);
    }
  }

  .ask {
    margin-block-start: 1em;
    padding: calc(var(--space) * 0.8em) calc(var(--space) * 1em);
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--warning);
    border-radius: 10px;

    & p {
      margin: 0;
    }

    & .actions {
      margin-block-start: 0.8em;
    }
  }

  .quiet button {
    border-color: var(--line);
    color: var(--muted);
    font-size: 0.9em;
  }

  .fields {
    display: grid;
    gap: 0.3em;

    & label {
      display: grid;
      max-inline-size: 30em;
      margin-block-start: 0.6em;
      font-weight: 500;
    }

    & textarea,
    & input,
    & select {
      inline-size: 100%;
    }

    & p {
      margin: 0;
    }
  }

  textarea {
    resize: vertical;
    line-height: inherit;
  }

  [aria-invalid] {
    border-color: var(--warning);
  }

  .mistake {
    color: var(--warning);
    font-size: 0.9em;
    font-weight: 500;
  }

  .verdict {
    margin-block: 0.4em 1em;
    padding: calc(var(--space) * 0.8em) calc(var(--space) * 1em);
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--muted);
    border-radius: 10px;

    &[data-reached='true'] {
      border-inline-start-color: var(--accent);
    }

    &[data-reached='false'] {
      border-inline-start-color: var(--warning);
    }

    & p {
      margin: 0;
    }

    & strong {
      font-size: 1.1em;
    }
  }

  dl {
    margin: 0 0 1em;
  }

  dt {
    margin-block-start: 0.7em;
    font-weight: 600;
  }

  dd {
    max-inline-size: 68ch;
    margin: 0;
    color: var(--muted);
    font-size: 0.92em;
  }

  small {
    display: block;
    color: var(--muted);
    font-size: 0.85em;
    font-weight: 400;
  }

  .marks {
    /* A head that stays loses borders it shares. */
    border-collapse: separate;
    border-spacing: 0;

    & :is(th, td) {
      vertical-align: top;
    }

    & th:first-child {
      position: sticky;
      inset-inline-start: 0;
      inline-size: clamp(7.5em, 34cqi, 20em);
      min-inline-size: clamp(7.5em, 34cqi, 20em);
      padding-inline-start: 0.3em;
      background: var(--card);
    }

    & td,
    & thead th:not(:first-child) {
      min-inline-size: 6.5em;
    }

    & td:has(textarea) {
      min-inline-size: 14em;
    }

    & td b {
      font-weight: 600;
    }

    & td p {
      margin: 0.2em 0 0;
      color: var(--muted);
      font-size: 0.88em;
    }

    & textarea {
      inline-size: 100%;
    }
  }

  [data-mark='no'] b {
    color: var(--warning);
  }

  [data-mark='yes'] b {
    color: var(--accent);
  }

  :is([data-mark='none'], [data-mark='later']) b {
    color: var(--muted);
    font-weight: 400;
  }

  .critical {
    display: inline-block;
    padding-inline: 0.6em;
    border: 1px solid var(--warning);
    border-radius: 999px;
    color: var(--warning);
    font-size: 0.78em;
    font-weight: 600;
  }

  @media print {
    .calibration {
      border: 0;
    }

    .scroll {
      overflow: visible;
    }

    summary {
      list-style: none;
    }

    .marks th:first-child {
      position: static;
    }

    tr {
      break-inside: avoid;
    }
  }
`;
