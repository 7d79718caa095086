import { css, unsafeCSS } from 'lit';

/** One statement at a time: its choices below one another, each with room for the digit that chooses it. */
const sheet = css`
  .top {
    position: static;
  }

  .items fieldset {
    display: none;
    grid-template-columns: 1fr;
    gap: calc(var(--space) * 0.4em);
    align-content: start;
    min-block-size: 26.5em;
    padding: calc(var(--space) * 1.2em) clamp(0.6em, 4cqi, 2.4em);
    border: 0;
    background: none;
    scroll-margin-block: 2em;

    &[data-current] {
      display: grid;
    }
  }

  .items .statement {
    max-inline-size: 38em;
    margin-block-end: 0.5em;
    padding: 0;
    font-size: 1.12em;
  }

  .items label {
    grid-template: auto / 34px 1fr auto;
    place-content: center stretch;
    place-items: center start;
    column-gap: 0.6em;
    max-inline-size: 32em;
    min-block-size: 52px;
    padding: 0.2em 0.8em;
    --key: block;

    border: 1px solid var(--line);
    color: var(--ink);

    & > span {
      font-size: 0.95em;
      text-align: start;
    }

    & > input {
      justify-self: center;
    }

    &:has(:checked) {
      border-color: var(--accent);
      background: color-mix(in oklab, var(--accent) 8%, transparent);
    }
  }

  /* It has been read by the second statement. */
  .introduction:has(~ .items [data-current]:not(.top + fieldset)) {
    display: none;
  }

  .step {
    display: block;
  }

  .more .result {
    display: none;
  }
`;

/** Where the page asks for it, and on narrow screens unless it asks for the list. */
export default unsafeCSS(
  `:host([layout=steps]){${sheet.cssText}}@media (width<40em){:host(:not([layout=list])){${sheet.cssText}}}`,
);
