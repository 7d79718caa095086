import { css } from 'lit';

/** Figures in tables, as they look wherever there are some. */
export default css`
  /* Columns may be wider than a phone with large letters. */
  .scroll {
    overflow-x: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: calc(var(--space) * 0.45em) calc(var(--space) * 0.6em);
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: baseline;
    line-height: 1.5;
  }

  tbody th {
    font-weight: 500;
  }

  thead th {
    color: var(--muted);
    font-size: 0.82em;
    font-weight: 600;
  }
`;
