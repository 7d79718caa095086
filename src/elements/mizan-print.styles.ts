import { css } from 'lit';

/** Black on white, lines that survive a grey printer, and no part of an interface. */
export default css`
  :host {
    display: none !important;
  }

  @media print {
    :host {
      --ink: #000;
      --muted: #333;
      --line: #777;
      --track: #fff;
      --card: #fff;
      --band: #555;

      display: block !important;
      color: #000 !important;
      background: none !important;
      color-scheme: light;
      font-size: 10.5pt !important;
    }
  }

  .root {
    container-type: normal;
    padding: 0;
    line-height: 1.45;

    &:lang(ar),
    &:lang(fa) {
      line-height: 1.65;
    }
  }

  h1,
  h2,
  h3 {
    margin: 0 0 0.4em;
    break-after: avoid;
    line-height: 1.4;
  }

  h1 {
    font-size: 17pt;
  }

  h2 {
    margin-block-start: 1em;
    padding-block-end: 0.15em;
    border-block-end: 1.5pt solid;
    font-size: 12.5pt;
  }

  h3 {
    font-size: 10.5pt;
  }

  p {
    max-inline-size: none;
    margin-block-end: 0.5em;
    orphans: 3;
    widows: 3;
  }

  small,
  .small {
    color: var(--muted);
    font-size: 8.5pt;
  }

  .lines {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(50mm, 1fr));
    gap: 0 8mm;
    margin: 0 0 1em;

    & div {
      display: flex;
      align-items: end;
      gap: 0.5em;
    }

    & dd {
      flex: 1;
      min-block-size: 1.8em;
      margin: 0;
      border-block-end: 0.75pt solid;
    }
  }

  .figure {
    margin: 0;

    & strong {
      font-size: 26pt;
      line-height: 1.3;
    }
  }

  .chip {
    display: inline-block;
    margin-inline-start: 0.8em;
    padding: 0 0.8em;
    border: 1pt solid;
    border-radius: 999px;
  }

  .scale {
    margin-block: 1.6em 0.8em;
  }

  .bands {
    padding: 0;
    list-style: none;

    & [aria-current] {
      color: #000;
    }
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    margin-block-end: 0.6em;
  }

  thead {
    display: table-header-group;
  }

  tr {
    break-inside: avoid;
  }

  th,
  td {
    padding: 0.25em 0.45em;
    border-block-end: 0.5pt solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }

  thead th {
    border-block-end: 1pt solid;
    font-size: 8.5pt;
    font-weight: 700;
    vertical-align: bottom;
  }

  .dimensions {
    & th {
      font-weight: 700;

      & small {
        display: block;
        font-weight: 400;
      }
    }

    & td {
      vertical-align: middle;
    }

    & td:last-child {
      white-space: nowrap;
    }

    & td:nth-child(2) {
      inline-size: 45%;
    }
  }

  .bar {
    display: block;
    block-size: 9pt;
    border: 1pt solid;

    & i {
      display: block;
      inline-size: calc(var(--at) * 100%);
      block-size: 100%;
      background: #777;
      print-color-adjust: exact;
    }
  }

  .plan {
    & td,
    & th {
      vertical-align: middle;
    }

    & :is(td, th):first-child {
      inline-size: 17mm;
    }

    & :is(td, th):nth-child(3) {
      inline-size: 34mm;
    }

    & :is(td, th):nth-child(4) {
      inline-size: 38mm;
    }

    & .empty td {
      block-size: 2.2em;
    }
  }

  .tick {
    display: inline-block;
    inline-size: 4mm;
    block-size: 4mm;
    border: 1pt solid;
    vertical-align: middle;

    & svg {
      display: block;
      fill: none;
      stroke: #000;
      stroke-width: 2.4;
    }
  }

  .answers {
    & td:nth-child(3) {
      white-space: nowrap;
    }

    & :is(td, th):last-child {
      text-align: center;
    }
  }

  .blank,
  .key {
    & thead th,
    & td {
      text-align: center;
    }

    & thead th {
      inline-size: 17mm;
      padding-inline: 0.2em;
      font-size: 8pt;
      line-height: 1.35;
    }

    & td:first-child,
    & tbody th {
      font-variant-numeric: tabular-nums;
    }
  }

  .blank td {
    vertical-align: middle;
  }

  .ring {
    display: inline-block;
    inline-size: 4.5mm;
    block-size: 4.5mm;
    border: 1pt solid;
    border-radius: 50%;
    vertical-align: middle;
  }

  /* What is shown round and what backs it up go on pages of their own. */
  .sheet,
  section:has(> .answers) {
    break-before: page;
  }

  ol,
  ul {
    margin: 0 0 0.6em;
    padding-inline-start: 1.5em;
  }

  .sheet ol {
    list-style: none;
    font-size: 9.5pt;
    line-height: 1.5;

    & li::before {
      float: inline-start;
      inline-size: 1.5em;
      margin-inline-start: -1.5em;
      content: attr(data-number) '.';
    }
  }

  .key {
    & tbody:not(.foot) td,
    & tbody:not(.foot) th {
      block-size: 5.6mm;
      padding-block: 0;
      text-align: center;
      vertical-align: middle;
    }

    & .dimension {
      border-inline-start: 0.5pt solid var(--line);
    }

    & .box,
    & .foot td {
      border: 1pt solid;
    }

    & .shut {
      border-inline: 0.5pt solid var(--line);
      background: #ddd;
      print-color-adjust: exact;
    }

    & .foot th {
      text-align: end;
      font-weight: 700;
    }

    & .foot td {
      block-size: 6mm;
      vertical-align: middle;
    }
  }

  .closing {
    display: grid;
    grid-template-columns: 1fr 2fr;
    gap: 10mm;
    break-inside: avoid;
  }
`;
