import { css } from 'lit';

export default css`
  :host {
    background: none !important;
  }

  .root {
    border-radius: var(--radius);
  }

  .over {
    outline: 3px dashed var(--accent);
    outline-offset: 6px;
  }

  .heading:focus-visible,
  .subheading:focus-visible {
    outline: none;
  }

  .subheading {
    margin-block-end: 0.2em;
    font-weight: 700;
    line-height: 1.5;
  }

  .unseen,
  .view input,
  .view legend {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .panel {
    margin-block-end: calc(var(--space) * 0.8em);
    padding-inline: calc(var(--space) * 0.9em);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);

    &[open] {
      padding-block-end: calc(var(--space) * 0.9em);
    }
  }

  summary {
    min-block-size: 44px;
    padding-block: calc(var(--space) * 0.6em);
    font-weight: 600;
    cursor: pointer;
  }

  .panel > summary .about {
    display: block;
    padding-inline-start: 1.1em;
    color: var(--muted);
    font-size: 0.85em;
    font-weight: 400;
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22em), 1fr));
    gap: calc(var(--space) * 1em);
    align-items: start;
  }

  .bring {
    min-inline-size: 0;
    padding: calc(var(--space) * 0.9em);
    border: 1px solid var(--line);
    border-radius: 10px;

    /* What is to be decided of a file needs the width. */
    &:has(.columns) {
      grid-column: 1 / -1;
    }
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1em;
    margin-block-end: 0.6em;
  }

  .way {
    border-block-start: 1px solid var(--line);

    & label {
      display: grid;
      gap: 0.3em;
    }

    & .actions {
      margin-block: 0.6em 1em;
    }

    & summary {
      font-weight: 500;
    }
  }

  textarea {
    inline-size: 100%;
    resize: vertical;
    line-height: inherit;
  }

  .known {
    margin-block-end: 1em;

    & p {
      margin-block-end: 0.3em;
    }

    & .actions {
      margin-block-start: 0.4em;
    }
  }

  .quiet button {
    min-block-size: 44px;
    border-color: var(--line);
    color: var(--muted);
    font-size: 0.9em;
  }

  progress {
    inline-size: 100%;
    accent-color: var(--accent);
  }

  .progress {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.3em 1em;
    align-items: center;

    & p {
      grid-column: 1 / -1;
      margin: 0;
      font-size: 0.9em;
    }
  }

  .counting {
    block-size: 1em;
    line-height: 1;

    & progress {
      block-size: 0.5em;
    }
  }

  :is(.failed, .known p) > b {
    display: block;
  }

  .failed {
    padding: calc(var(--space) * 0.7em) calc(var(--space) * 1em);
    margin-block: 0 0.8em;
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--warning);
    border-radius: 10px;
  }

  .columns {
    margin-block: 0.8em 1.2em;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    gap: calc(var(--space) * 0.9em) calc(var(--space) * 1.2em);
    align-items: start;
  }

  .field {
    display: grid;
    gap: 0.2em;
    min-inline-size: 0;

    & > label {
      font-weight: 500;
    }

    & > label:has(select) {
      display: grid;
    }

    & select {
      inline-size: 100%;
    }

    & .note,
    & p {
      margin: 0;
    }

    & label[data-field='unit'] {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.3em 0.8em;
      font-weight: 400;

      & select {
        inline-size: auto;
      }
    }
  }

  .needed {
    padding-inline: 0.5em;
    border: 1px solid var(--accent);
    border-radius: 999px;
    color: var(--accent);
    font-size: 0.78em;
    font-weight: 600;
  }

  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1em;

    & label {
      display: flex;
      align-items: center;
      gap: 0.4em;
    }

    & input {
      inline-size: 5em;
    }
  }

  [aria-invalid='true'],
  .ends :invalid {
    border-color: var(--warning);
  }

  .mistake {
    margin: 0;
    color: var(--warning);
    font-size: 0.9em;
    font-weight: 500;
  }

  .refused {
    margin-block-end: 1em;
    border-block-start: 1px solid var(--line);

    & .actions {
      margin-block: 0.6em 1em;
    }

    & td:first-child {
      white-space: nowrap;
    }
  }

  .reasons {
    margin: 0;
    padding-inline-start: 1.2em;
  }

  .as-is {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .turns {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1em;
    margin-block: 0.8em;
  }

  [aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }

  .plain {
    min-block-size: 44px;
    padding: 0.2em 0.6em;
    border: 0;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  .days > summary {
    font-weight: 500;
  }

  .day,
  .holidays {
    min-inline-size: 0;
    margin: 0;
    padding: calc(var(--space) * 0.5em) 0;
    border: 0;
    border-block-end: 1px solid var(--line);

    & > legend {
      float: inline-start;
      inline-size: 100%;
      padding: 0;
      font-weight: 500;
    }
  }

  .day {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.3em 1em;
  }

  .window {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.3em 0.6em;

    & label {
      display: grid;
    }

    & span {
      color: var(--muted);
      font-size: 0.85em;
    }
  }

  input[type='time'] {
    min-block-size: 44px;
    padding: 0.2em 0.6em;
    border: 1px solid color-mix(in oklab, var(--muted) 80%, transparent);
    border-radius: 10px;
    color: var(--ink);
    background: var(--card);
    font: inherit;
    font-size: max(16px, 0.95em);

    &[aria-invalid='true'] {
      border-color: var(--warning);
    }
  }

  .holidays {
    border: 0;

    & ul {
      clear: both;
      margin: 0;
      padding: 0;
      list-style: none;
    }

    & li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      max-inline-size: 30em;
    }
  }

  .view {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em;
    inline-size: fit-content;
    max-inline-size: 100%;
    min-inline-size: 0;
    margin: 1.4em 0 0.6em;
    padding: 4px;
    border: 1px solid var(--line);
    border-radius: 1.6em;

    & label {
      display: grid;
      place-items: center;
      min-block-size: 44px;
      padding-inline: calc(var(--space) * 1.1em);
      border-radius: 999px;
      color: var(--muted);
      font-weight: 500;
      cursor: pointer;

      &:has(:checked) {
        color: var(--accent-ink);
        background: var(--accent);
      }

      &:has(:focus-visible) {
        outline: 3px solid var(--accent);
        outline-offset: 3px;
      }
    }
  }

  .warn {
    color: var(--warning);
  }

  @media (forced-colors: active) {
    .view label:has(:checked) {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }

  @media print {
    .panel,
    .view,
    .filters,
    .counting {
      display: none;
    }
  }
`;
