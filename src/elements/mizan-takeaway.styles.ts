import { css } from 'lit';

export default css`
  :host {
    background: none !important;
  }

  .root {
    padding: 1em 0 0;
  }

  .actions {
    margin-block: calc(var(--space) * 0.6em);
    align-items: end;
    gap: calc(var(--space) * 0.6em);
  }

  button {
    min-block-size: 44px;
  }

  label {
    display: grid;
    color: var(--muted);
    font-size: 0.82em;
    line-height: 1.5;
  }

  textarea {
    inline-size: 100%;
    font: inherit;
    font-size: 0.9em;
  }
`;
