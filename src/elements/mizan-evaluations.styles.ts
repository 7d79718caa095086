import { css } from 'lit';

export default css`
  :host {
    background: none !important;
  }

  .root {
    padding: 0 0 1em;
  }

  .filters label.wide {
    flex: 1 1 100%;
  }

  .tick {
    display: inline-flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 44px;
    cursor: pointer;

    & input {
      flex: none;
    }
  }

  .position {
    margin-block-end: 0.4em;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }

  .turns,
  .selection {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4em 1em;
    margin-block: 0.4em;
  }

  [aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }

  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .list > li {
    display: grid;
    grid-template-columns: auto minmax(0, 3fr) minmax(0, 2fr) auto;
    gap: 0.3em calc(var(--space) * 1em);
    align-items: start;
    padding-block: calc(var(--space) * 0.6em);
    border-block-start: 1px solid var(--line);

    & > input {
      margin-block-start: 0.25em;
    }
  }

  .what,
  .score {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--space) * 1em);
    min-inline-size: 0;
    line-height: 1.6;

    & > b {
      flex: 1 1 100%;
    }
  }

  .score {
    flex-direction: column;
  }

  .pair > span {
    color: var(--muted);
    font-size: 0.85em;
  }

  .state {
    color: var(--muted);
    font-size: 0.88em;

    &.warn {
      color: var(--warning);
    }
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
  }

  .plain {
    min-block-size: 44px;
    padding: 0.2em 0.6em;
    border: 0;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }

  summary {
    display: list-item;
    min-block-size: 44px;
    padding-block: 0.5em;
    cursor: pointer;
  }

  .changes {
    grid-column: 2 / -1;
    font-size: 0.9em;

    & ul {
      padding-inline-start: 1em;
    }
  }

  .panel {
    border-block-start: 1px solid var(--line);

    & > summary {
      font-weight: 600;
    }
  }

  .panel + .actions {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--line);
  }

  .agents > li {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.4em 1em;
    padding-block: 0.5em;
    border-block-start: 1px solid var(--line);

    & > bdi {
      flex: 1 1 10em;
      min-inline-size: 0;
      font-weight: 500;
    }

    & label {
      display: grid;
      flex: 1 1 12em;
      min-inline-size: 0;
      color: var(--muted);
      font-size: 0.88em;
    }
  }

  .question {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    padding: calc(var(--space) * 0.7em) calc(var(--space) * 1em);
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--warning);
    border-radius: 10px;
    background: var(--card);

    & p {
      flex: 1 1 16em;
      margin: 0;
    }
  }

  .brought p {
    margin-block: 0.6em 0;
  }

  @container (inline-size < 40em) {
    .list > li {
      grid-template-columns: auto minmax(0, 1fr);

      & > :is(.score, .acts) {
        grid-column: 2;
      }
    }
  }
`;
