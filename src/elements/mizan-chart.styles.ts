import { css } from 'lit';

export default css`
  :host {
    background: none !important;
  }

  .root {
    padding: 0;
  }

  .view {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em;
    inline-size: fit-content;
    margin: 0 0 1em;
    padding: 4px;
    border: 1px solid var(--line);
    border-radius: 999px;
  }

  legend,
  .view input {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .view label {
    display: grid;
    place-items: center;
    min-block-size: 44px;
    padding-inline: calc(var(--space) * 1.1em);
    border-radius: 999px;
    color: var(--muted);
    font-size: 0.88em;
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

  .chart {
    position: relative;
    block-size: max(clamp(15em, 85cqi, 24em), var(--least, 0px));
    margin-block-end: 0.5em;
  }

  canvas {
    position: absolute;
    inset: 0;
  }

  .aside {
    visibility: hidden;
  }

  /* Colours that a canvas is to have, and a change of them told by its transition. */
  .probe {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    border: 0 solid var(--line);
    outline: 0 solid var(--muted);
    color: var(--ink);
    background-color: var(--card);
    column-rule-color: var(--accent);
    text-decoration-color: light-dark(#8d6208, #e3bb63);
    text-emphasis-color: var(--warning);
    transition: color 1ms, background-color 1ms, column-rule-color 1ms;
  }

  .actions {
    margin-block: 0 calc(var(--space) * 1.25em);
  }

  @media (forced-colors: active) {
    .view label:has(:checked) {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }

    .probe {
      border-color: GrayText;
      column-rule-color: LinkText;
      text-decoration-color: CanvasText;
      text-emphasis-color: CanvasText;
    }
  }

  @media print {
    .view,
    .actions {
      display: none;
    }
  }
`;
