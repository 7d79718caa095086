import { css } from 'lit';

/** Black on white, a table with its heads on every page and no row cut in two. */
export default css`
  :host {
    display: none !important;
  }

  @media print {
    :host {
      --ink: #000;
      --muted: #333;
      --line: #777;

      display: block !important;
      color: #000 !important;
      background: none !important;
      color-scheme: light;
      font-size: 10pt !important;
    }
  }

  .root {
    container-type: normal;
    padding: 0;
    line-height: 1.4;

    &:lang(ar),
    &:lang(fa) {
      line-height: 1.6;
    }
  }

  .title {
    margin-block-end: 0.3em;
    font-size: 16pt;
    font-weight: 700;
    line-height: 1.4;
  }

  .subheading {
    margin-block: 1.2em 0.4em;
    border-block-end: 1.5pt solid;
    break-after: avoid;
    font-size: 12pt;
    font-weight: 700;
  }

  p {
    max-inline-size: none;
    margin-block-end: 0.4em;
    orphans: 3;
    widows: 3;
  }

  /* Words before a table stay with its first row. */
  p:has(~ .scroll) {
    break-after: avoid;
  }

  .note {
    color: var(--muted);
    font-size: 9pt;
  }

  .scroll {
    overflow: visible;
  }

  table {
    margin-block-end: 0.8em;
  }

  thead {
    display: table-header-group;
  }

  tr {
    break-inside: avoid;
  }

  th,
  td {
    padding: 0.25em 0.4em;
    border-block-end: 0.5pt solid var(--line);
  }

  thead th {
    border-block-end: 1pt solid;
    font-size: 9pt;
    font-weight: 700;
    vertical-align: bottom;
  }

  small {
    display: block;
    color: var(--muted);
    font-size: 8.5pt;
  }
`;
