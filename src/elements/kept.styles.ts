import { css } from 'lit';

/** Drawn into the quiz: the offer above the title, the desk below the statements. */
export default css`
  .kept {
    display: flex;
    flex-wrap: wrap;
    align-content: center;
    align-items: center;
    gap: 0.5em 0.75em;
    padding: calc(var(--space) * 0.7em) calc(var(--space) * 1em);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }

  .kept > button {
    min-block-size: 44px;
  }

  .kept p {
    flex: 1 1 16em;
    max-inline-size: none;
    margin: 0;
    line-height: 1.5;
  }

  /* The digit that chooses it, for those with keys, where there is room. */
  @media (any-hover: hover) {
    label[data-key]::after {
      display: var(--key, none);
      color: var(--muted);
      content: attr(data-key) / '';
      font-size: 0.8em;
    }
  }

  .quiet {
    margin-block: 1.5em 0;

    & button {
      border-color: var(--line);
      color: var(--muted);
      font-size: 0.9em;
    }
  }

  details {
    margin-block-start: 1em;
    border-block: 1px solid var(--line);
  }

  summary {
    display: list-item;
    padding-block: calc(var(--space) * 0.7em);
    font-weight: 600;
    cursor: pointer;
  }

  @media print {
    .kept,
    .quiet,
    details,
    .actions,
    mizan-takeaway {
      display: none;
    }

    .top {
      position: static;
    }
  }
`;
