import { css } from 'lit';

/** Fields by which a person chooses what is shown, in rows. */
export default css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--space) * 0.6em) calc(var(--space) * 1em);
    min-inline-size: 0;
    margin: 0 0 1em;
    padding: 0;
    border: 0;

    & > legend {
      margin-block-end: 0.4em;
      padding: 0;
      font-weight: 700;
    }

    & label:not(.tick) {
      display: grid;
      flex: 0 1 13em;
      min-inline-size: 0;
    }

    & label:not(.tick) > span,
    & .due legend {
      color: var(--muted);
      font-size: 0.88em;
    }
  }

  fieldset.due {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;

    & legend {
      padding: 0;
    }
  }
`;
