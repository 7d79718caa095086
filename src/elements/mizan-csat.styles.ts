import { css } from 'lit';

/** Narrow: one rating below another. Wide: the five in a row. */
export default css`
  .root {
    padding-block-end: 1em;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    max-inline-size: 100%;
    padding: 0;
  }

  .heading {
    display: block;
  }

  .about {
    display: block;
    margin-block-end: 0.4em;
    color: var(--muted);
    font-size: 0.85em;
    overflow-wrap: anywhere;
  }

  .choices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--space) * 0.5em);
    margin-block: calc(var(--space) * 0.6em);
  }

  .choices label {
    display: grid;
    grid-template-columns: auto 1.2em minmax(0, 1fr);
    gap: 0.6em;
    align-items: center;
    min-block-size: 48px;
    padding: calc(var(--space) * 0.5em) calc(var(--space) * 0.9em);
    border: 1px solid color-mix(in oklab, var(--muted) 60%, transparent);
    border-radius: var(--radius);
    background: var(--card);
    line-height: 1.4;
    cursor: pointer;

    & b {
      font-variant-numeric: tabular-nums;
      text-align: center;
    }

    &:has(:checked) {
      border-color: var(--accent);
      box-shadow: inset 0 0 0 2px var(--accent);
      font-weight: 600;
    }

    &:has(:focus-visible) {
      outline: 3px solid var(--accent);
      outline-offset: 3px;
    }
  }

  input[type='radio'] {
    inline-size: 1.3em;
    block-size: 1.3em;
    margin: 0;
    accent-color: var(--accent);
    cursor: inherit;

    &:focus-visible {
      outline: none;
    }
  }

  .status:focus {
    outline: none;
  }

  .status p {
    margin: 0 0 0.6em;
  }

  .wrong {
    padding-inline-start: 0.7em;
    border-inline-start: 3px solid var(--warning);
    color: var(--warning);
  }

  .comment {
    margin-block-start: calc(var(--space) * 1em);

    & label {
      display: grid;
      gap: 0.3em;
    }

    & textarea {
      inline-size: 100%;
      padding-block: 0.5em;
      line-height: inherit;
      resize: vertical;
    }
  }

  .actions {
    margin-block-start: calc(var(--space) * 0.6em);
  }

  /* A phone with large letters. */
  @container (inline-size < 14em) {
    .choices span {
      grid-column: 1 / -1;
    }
  }

  @container (inline-size >= 44em) {
    .choices {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }

    .choices label {
      grid-template-columns: 1fr auto auto 1fr;
      gap: 0.2em 0.5em;
      align-content: start;
      text-align: center;

      & input {
        grid-column: 2;
      }

      & span {
        grid-column: 1 / -1;
        font-size: 0.85em;
      }
    }
  }

  @media (hover: hover) {
    .choices label:hover {
      border-color: var(--accent);
    }
  }

  @media (forced-colors: active) {
    .choices label:has(:checked) {
      outline: 3px solid Highlight;
      box-shadow: none;
    }
  }

  [aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }
`;
