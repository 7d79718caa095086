import { css } from 'lit';

/** Fields and notices, as they look wherever there are some. */
export default css`
  input:is([type='date'], [type='number'], [type='search'], :not([type])),
  select,
  textarea {
    min-inline-size: 0;
    min-block-size: 44px;
    padding: 0.2em 0.6em;
    border: 1px solid color-mix(in oklab, var(--muted) 80%, transparent);
    border-radius: 10px;
    color: var(--ink);
    background: var(--card);
    font: inherit;
    font-size: max(16px, 0.95em);
  }

  /* Its own line is taller than that of a field. */
  select {
    padding-block: 0;
  }

  input[type='checkbox'] {
    inline-size: 1.35em;
    block-size: 1.35em;
    margin: 0;
    accent-color: var(--accent);
  }

  input[type='file'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .button {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    padding: calc(var(--space) * 0.4em) calc(var(--space) * 1.5em);
    border: 1px solid color-mix(in oklab, var(--accent) 45%, transparent);
    border-radius: 999px;
    color: var(--accent);
    font-weight: 500;
    line-height: 1.4;
    cursor: pointer;

    &:has(:focus-visible) {
      outline: 3px solid var(--accent);
      outline-offset: 3px;
    }
  }

  .notice {
    /* Over what it comes upon, but no longer than it is new. */
    &.new {
      position: sticky;
      inset-block-end: 0.5em;
      z-index: 2;
    }

    & p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.3em 1em;
      max-inline-size: none;
      margin: 0.8em 0 0;
      padding: calc(var(--space) * 0.6em) calc(var(--space) * 1em);
      border: 1px solid var(--line);
      border-inline-start: 4px solid var(--accent);
      border-radius: 10px;
      color: var(--ink);
      background: var(--card);
      line-height: 1.5;
    }

    & button {
      min-block-size: 44px;
    }
  }

  @media print {
    .notice,
    .actions {
      display: none;
    }
  }
`;
