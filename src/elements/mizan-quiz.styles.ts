import { css } from 'lit';

/** Wide: one row a statement, its choices under a heading that stays. Narrow: the statement, then its choices in a row with their labels. */
export default css`
  /* What was there before is offered in a place that is held for it from the first drawing on; its look comes with it. */
  .kept {
    min-block-size: 11em;
    margin-block-end: 1.2em;
  }

  .introduction {
    color: var(--muted);
    font-size: 0.95em;
  }

  .items {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }

  .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    border-block-end: 1px solid var(--line);
    border-start-start-radius: var(--radius);
    border-start-end-radius: var(--radius);
    background: var(--card);
  }

  .progress {
    display: grid;
    gap: 0.35em;
    padding: 0.6em 1.2em 0.5em;
    color: var(--muted);
    font-size: 0.85em;
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
  }

  progress {
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: 6px;
    overflow: hidden;
    appearance: none;
    background: var(--line);
    color: var(--accent);

    &::-webkit-progress-bar {
      background: var(--line);
    }

    &::-webkit-progress-value {
      border-radius: 6px;
      background: var(--accent);
    }

    &::-moz-progress-bar {
      border-radius: 6px;
      background: var(--accent);
    }
  }

  .choices {
    display: none;
  }

  fieldset {
    display: grid;
    grid-template-columns: repeat(var(--columns, 5), minmax(0, 1fr));
    align-items: start;
    row-gap: 0.25em;
    min-inline-size: 0;
    margin: 0;
    padding: calc(var(--space) * 0.65em) 0.4em calc(var(--space) * 0.5em);
    border: 0;
    scroll-margin-block: 6em 2em;
  }

  fieldset + fieldset {
    border-block-start: 1px solid var(--line);
  }

  /* Of five choices the middle one has the longest name. */
  .five fieldset {
    grid-template-columns: repeat(2, minmax(0, 1fr)) minmax(0, 1.3fr) repeat(2, minmax(0, 1fr));
  }

  /* A legend takes no part in a grid in every engine, so its content does. */
  legend {
    display: contents;
  }

  .statement {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: 1.7em 1fr;
    align-items: baseline;
    padding-inline: 0.5em;
    line-height: 1.5;

    &:lang(ar),
    &:lang(fa) {
      line-height: 1.7;
    }
  }

  .number {
    color: var(--muted);
    font-size: 0.85em;
    font-variant-numeric: tabular-nums;
  }

  em {
    grid-column: 2;
    justify-self: start;
    padding-inline-start: 0.7em;
    border-inline-start: 3px solid currentcolor;
    color: var(--warning);
    font-size: 0.85em;
    font-style: normal;
    font-weight: 600;
    line-height: 1.5;
  }

  label {
    display: grid;
    grid-template-rows: 34px auto;
    place-items: center;
    align-content: start;
    min-block-size: 48px;
    padding-block: 0.15em;
    border-radius: 10px;
    color: var(--muted);
    cursor: pointer;

    & > span {
      max-inline-size: 100%;
      overflow-wrap: anywhere;
      font-size: 0.7em;
      line-height: 1.35;
      text-align: center;
    }

    &:has(:checked) > span {
      color: var(--ink);
      font-weight: 600;
    }
  }

  /* The ends are larger than the middle: strength is felt, and no side is said to be the good one. */
  input {
    display: grid;
    place-items: center;
    inline-size: var(--size, 22px);
    aspect-ratio: 1;
    margin: 0;
    border: 2px solid color-mix(in oklab, var(--muted) 80%, transparent);
    border-radius: 50%;
    appearance: none;
    background: var(--card);
    cursor: pointer;

    /* Below the heading that stays, with its statement. */
    scroll-margin-block: 13em 2em;

    &:checked {
      border-color: var(--accent);
      background: var(--accent);
    }

    &:checked::after {
      inline-size: 38%;
      aspect-ratio: 1;
      border-radius: 50%;
      background: var(--accent-ink);
      content: '';
    }
  }

  label:first-of-type,
  label:last-of-type {
    --size: 30px;
  }

  label:nth-of-type(2),
  label:nth-last-of-type(2) {
    --size: 26px;
  }

  @media (hover: hover) {
    label:hover input:not(:checked, :disabled) {
      border-color: var(--accent);
    }
  }

  fieldset:disabled label,
  fieldset:disabled input {
    cursor: default;
    opacity: 0.75;
  }

  .actions .note {
    margin: 0;
  }

  .step {
    display: none;
  }

  @container (inline-size >= 42.3em) {
    .kept {
      min-block-size: 4.5em;
    }
  }

  @container (inline-size >= 49.8em) {
    :host(:not([layout='steps'])) .items:not(.many) {
      & .choices,
      & fieldset {
        display: grid;
        grid-template-columns: minmax(28.5em, 1fr) repeat(var(--choices, 5), minmax(0, 5.4em));
        align-items: center;
        padding: calc(var(--space) * 0.5em) 1.25em;
      }

      & .choices {
        padding-block: 0.1em 0.5em;
        color: var(--muted);
        line-height: 1.4;
        text-align: center;

        & > span {
          padding-inline: 0.2em;
          font-size: 0.8em;
        }
      }

      & .progress {
        padding-inline: 1.5em;
      }

      & fieldset {
        scroll-margin-block: 9em 2em;
      }

      & .statement {
        grid-column: auto;
        grid-template-columns: 2em 1fr;
        padding-inline: 0 1.25em;
      }

      & label {
        grid-template-rows: auto;
        align-content: center;

        /* The heading of the column says it for the eye. */
        & > span {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
          white-space: nowrap;
        }
      }
    }

    @media (hover: hover) {
      fieldset:hover {
        background: color-mix(in oklab, var(--accent) 6%, transparent);
      }
    }
  }

  @media (forced-colors: active) {
    input {
      appearance: auto;

      &:checked::after {
        content: none;
      }
    }

    progress {
      block-size: 10px;
      border: 1px solid CanvasText;
      forced-color-adjust: none;
      background: Canvas;

      &::-webkit-progress-bar {
        background: Canvas;
      }

      &::-webkit-progress-value {
        background: Highlight;
      }

      &::-moz-progress-bar {
        background: Highlight;
      }
    }
  }
`;
