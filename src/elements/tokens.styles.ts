import { css } from 'lit';

/**
 * The look that the elements share: colours, type, buttons.
 *
 * Colours follow the `color-scheme` of the page around, so that a page that is light only never holds a dark quiz. Public
 * properties are `--mizan-*`; the ones without that prefix are ours.
 */
export default css`
  :host {
    --accent: var(--mizan-accent, light-dark(#0d6a62, #63cabb));
    --accent-ink: var(--mizan-accent-ink, light-dark(#fff, #06211e));
    --paper: var(--mizan-paper, light-dark(#fbfaf6, #12151a));
    --card: var(--mizan-card, light-dark(#fff, #1a1e25));
    --ink: var(--mizan-ink, light-dark(#1c2330, #e8eaee));
    --muted: var(--mizan-muted, light-dark(#596273, #a3abb9));
    --line: var(--mizan-line, light-dark(#e5e2d9, #2c323c));
    --warning: var(--mizan-warning, light-dark(#a8402b, #f0937c));
    --radius: var(--mizan-radius, 14px);
    --space: var(--mizan-space, 1);
    --inset: calc(var(--space) * clamp(0.55em, 3%, 2.2em));

    display: block;
    max-inline-size: 100%;
    min-inline-size: min(100%, 18em);

    /* What a page says of every element is not meant for these, and yet would win. */
    color: var(--ink) !important;
    background: var(--paper) !important;
    font-size: var(--mizan-font-size, max(17px, 1.0625rem)) !important;
  }

  :host([hidden]),
  [hidden] {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  /* Of what a page says of its own text only this comes in; what hides the element or keeps it from being pressed does too. */
  .root {
    all: initial;

    /* An element within stands in this size already, and within this inset. */
    --mizan-font-size: 1em;
    --within: 0;

    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    contain-intrinsic-inline-size: min(56em, 90vw);
    inline-size: 100%;
    color: inherit;
    color-scheme: inherit;
    font-family: var(--mizan-font, inherit);
    font-size: inherit;
    -webkit-font-smoothing: inherit;
    visibility: inherit;
    pointer-events: inherit;
    user-select: text;
    padding: var(--inset);
    line-height: 1.6;
    overflow-wrap: break-word;

    &:lang(ar),
    &:lang(fa) {
      line-height: 1.8;
    }
  }

  /* In quirks mode it inherits nothing. */
  table {
    color: inherit;
    font: inherit;
    text-align: inherit;
  }

  p {
    max-inline-size: 68ch;
    margin: 0 0 1em;
    text-wrap: pretty;
  }

  .heading {
    margin-block-end: 0.3em;
    font-size: 1.15em;
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
  }

  /* What an element is called, where it can stand on a page by itself. */
  .title {
    font-size: clamp(1.3em, 1em + 1.6cqi, 1.9em);
    line-height: 1.45;
    outline-offset: 6px;
  }

  .note {
    color: var(--muted);
    font-size: 0.85em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--space) * 0.75em);
    margin-block-start: calc(var(--space) * 1.25em);
  }

  button {
    min-block-size: 48px;
    padding: calc(var(--space) * 0.4em) calc(var(--space) * 1.5em);
    border: 1px solid color-mix(in oklab, var(--accent) 45%, transparent);
    border-radius: 999px;
    color: var(--accent);
    background: transparent;
    font: inherit;
    font-weight: 500;
    line-height: 1.4;
    cursor: pointer;

    &:disabled {
      opacity: 0.45;
      cursor: default;
    }

    &.primary {
      border-color: transparent;
      color: var(--accent-ink);
      background: var(--accent);
      font-weight: 600;
    }
  }

  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 3px;
  }

  .root.failure {
    padding: var(--inset);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }

  @media (forced-colors: active) {
    button {
      border-color: CanvasText;
    }
  }
`;
