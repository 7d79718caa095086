import { css } from 'lit';

/** The card to be filled in: details of the interaction, then sections of questions, each with its choices in a row. */
export default css`
  .trial,
  em,
  small {
    display: inline-block;
    padding-inline: 0.7em;
    border: 1px solid currentcolor;
    border-radius: 999px;
    color: var(--muted);
    font-size: 0.75rem;
    font-style: normal;
    font-weight: 600;
    line-height: 1.6;
    vertical-align: middle;
  }

  em {
    color: var(--warning);
  }

  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.3em;
    margin-block-end: 1em;
    border-block-end: 1px solid var(--line);

    & button {
      min-block-size: 44px;
      margin-block-end: -1px;
      padding: 0.2em clamp(0.4em, 1.5cqi, 0.8em);
      font-size: 0.92em;
      border: solid transparent;
      border-width: 0 0 3px;
      border-radius: 0;

      &[aria-current] {
        border-color: var(--accent);
        color: var(--ink);
        font-weight: 700;
      }
    }
  }

  .introduction {
    color: var(--muted);
    font-size: 0.95em;
  }

  .card,
  .items {
    margin-block-end: 1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }

  .details {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    align-items: start;
    gap: 0.8em 1em;
    padding: calc(var(--space) * 1em);
  }

  .details label > span,
  .whole > span,
  .channel legend {
    color: var(--muted);
    font-size: 0.85em;
  }

  .details > label,
  .whole {
    display: grid;
    gap: 0.2em;

    & em {
      justify-self: start;
    }
  }

  input:not([type='radio']),
  textarea {
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 44px;
    padding: 0.2em 0.6em;
    border: 1px solid color-mix(in oklab, var(--muted) 80%, transparent);
    border-radius: 10px;
    color: var(--ink);
    background: var(--card);
    font: inherit;
    font-size: max(16px, 0.95em);

    &[aria-invalid] {
      border-color: var(--warning);
    }
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .channel {
    grid-column: 1 / -1;
  }

  .channel,
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }

  .channel legend {
    padding: 0;
  }

  .channel label,
  .choices label {
    display: inline-flex;
    position: relative;
    align-items: center;
    gap: 0.4em;
    min-block-size: 44px;
    padding-inline: 0.8em;
    border: 1px solid color-mix(in oklab, var(--muted) 60%, transparent);
    border-radius: 10px;
    line-height: 1.3;
    cursor: pointer;

    & > span {
      color: inherit;
      font-size: 0.9em;
    }

    &:has(:checked) {
      border-color: var(--accent);
      color: var(--ink);
      background: color-mix(in oklab, var(--accent) 12%, transparent);
      font-weight: 600;
    }

    &:has(:focus-visible) {
      outline: 3px solid var(--accent);
      outline-offset: 2px;
    }

    &:has(:disabled) {
      opacity: 0.6;
      cursor: default;
    }
  }

  input[type='radio'] {
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    accent-color: var(--accent);
    outline: none;

    /* Below the bar that stays. */
    scroll-margin-block: 9em 3em;
  }

  .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 0.6em 1.2em 0.5em;
    border-block-end: 1px solid var(--line);
    border-radius: var(--radius) var(--radius) 0 0;
    background: var(--card);
  }

  .progress {
    display: grid;
    gap: 0.35em;
    color: var(--muted);
    font-size: 0.85em;
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
  }

  progress {
    inline-size: 100%;
    block-size: 6px;
    accent-color: var(--accent);
  }

  summary {
    min-block-size: 48px;
    padding: 0.6em 1.2em;
    background: color-mix(in oklab, var(--line) 35%, transparent);
    cursor: pointer;

    & span {
      margin-inline-start: 0.6em;
      color: var(--muted);
      font-size: 0.85em;
      font-variant-numeric: tabular-nums;
    }
  }

  .items fieldset {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
    padding: calc(var(--space) * 0.6em) clamp(0.5em, 3cqi, 1.2em);
    border-block-start: 1px solid var(--line);

    &:focus-within {
      background: color-mix(in oklab, var(--accent) 5%, transparent);
    }
  }

  /* A legend takes no part in a grid in every engine, so its content does. */
  legend:has(.statement) {
    display: contents;
  }

  .statement {
    flex: 1 0 100%;
    display: grid;
    grid-template-columns: 1.9em 1fr;
    align-items: baseline;
    line-height: 1.6;
  }

  .number {
    color: var(--muted);
    font-size: 0.85em;
    font-variant-numeric: tabular-nums;
  }

  .choices label {
    padding-inline: 0.5em;
  }

  .plain {
    min-block-size: 44px;
    padding-inline: 0.8em;
    border-color: transparent;
    font-size: 0.85em;
  }

  .actions .note {
    margin: 0;
  }

  @container (inline-size < 58em) {
    /* Choices and the button share full rows. */
    .choices {
      display: contents;

      & label {
        flex: 1 1 auto;
        max-inline-size: 12em;
      }
    }

    .choices + .plain {
      margin-inline-start: auto;
    }
  }

  @container (inline-size >= 58em) {
    .items fieldset {
      display: grid;
      grid-template-columns: 1fr 28em 6.5em;
    }
  }
`;
