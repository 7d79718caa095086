import { css } from 'lit';

/** What is told of the element of a periodic table that is open. */
export default css`
  .details {
    overflow-wrap: anywhere;
    margin-block: 1em;
    padding: calc(var(--space) * 1em) calc(var(--space) * 1.2em);
    border: 1px solid var(--line);
    border-block-start: 4px solid var(--hue);
    border-radius: var(--radius);
    background: var(--card);

    & header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.6em 1em;

      & > div:first-of-type {
        flex: 1 1 11em;
        min-inline-size: 0;
      }
    }

    & .name {
      margin-block-end: 6px;
      font-size: 1.25em;
      font-weight: 700;
      line-height: 1.4;
    }
  }

  .tile {
    flex: none;
    grid-template-rows: auto 1fr;
    inline-size: 4.6em;
    min-block-size: 4.6em;
    padding: 0.3em 0.4em;

    & .number {
      font-size: 0.72em;
      line-height: 1.3;
      text-align: start;
    }

    & .symbol {
      font-size: 1.7em;
    }
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    margin: 0;
    color: var(--muted);
    font-size: 0.88em;

    & span {
      display: inline-flex;
      align-items: center;
      gap: 0.4em;
    }

    & svg {
      color: var(--hue);
    }
  }

  .turns,
  .dimensions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;

    & button {
      min-block-size: 44px;
      padding-inline: calc(var(--space) * 1em);
    }
  }

  [aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }

  .dimensions button[aria-pressed='true'] {
    border-color: transparent;
    color: var(--accent-ink);
    background: var(--accent);

    &::before {
      content: '✓ ' / '';
    }
  }

  .told {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 0 2em;
    margin-block-start: 0.8em;

    & p {
      margin-block-end: 0.5em;
    }
  }

  .subheading {
    margin-block: 0.7em 0.2em;
    color: var(--muted);
    font-size: 0.88em;
    font-weight: 700;
  }

  .instruments {
    display: grid;
    gap: 0.4em;
    line-height: 1.6;

    & span {
      display: block;
      color: var(--muted);
      font-size: 0.9em;
    }
  }

  a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    color: var(--accent);
    font-weight: 600;
    text-underline-offset: 0.25em;
  }

  @container (inline-size < 44em) {
    .told {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .dimensions button[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
  }
`;
