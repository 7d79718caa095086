import { css } from 'lit';

export default css`
  :host {
    background: none !important;
  }

  .root {
    padding: 0;
  }

  ul {
    margin: 0 0 1em;
    padding: 0;
    list-style: none;
  }

  fieldset {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--space) * 0.5em) 1em;
    min-inline-size: 0;
    margin: 0;
    padding: calc(var(--space) * 0.9em) 0;
    border: 0;
    border-block-end: 1px solid var(--line);
  }

  .due {
    padding: 0;
    border: 0;
    gap: 0 0.4em;
  }

  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    padding-inline-end: 3em;
    overflow-wrap: anywhere;
  }

  .due legend,
  label > span {
    color: var(--muted);
    font-size: 0.82em;
    line-height: 1.5;
  }

  label {
    display: grid;
    gap: 0.1em;
  }

  .owner {
    flex: 1 1 11em;
    max-inline-size: 20em;
  }

  .check {
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;

    & > span {
      color: inherit;
      font-size: 0.95em;
    }
  }

  .done > legend {
    color: var(--muted);
    text-decoration: line-through;
  }

  .remove {
    position: absolute;
    inset-block-start: 0.35em;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    inline-size: 44px;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    color: var(--muted);

    & svg {
      inline-size: 16px;
      fill: none;
      stroke: currentcolor;
      stroke-width: 2;
      stroke-linecap: round;
    }
  }

  .add {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.6em;

    & label {
      flex: 1 1 16em;
    }
  }

  @media print {
    .add,
    .remove {
      display: none;
    }
  }
`;
