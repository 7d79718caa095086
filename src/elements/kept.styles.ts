import { css } from 'lit';

/** Drawn into the quiz: the offer above the title, the desk below the statements. */
export default css`
  .kept {
    align-content: center;
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
    padding-block: 0.7em;
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
  }
`;
