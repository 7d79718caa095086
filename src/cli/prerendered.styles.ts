import { css } from 'lit';

/** What a quiz needs besides its own styles while there is no script: numbers of choices, which a script sets, and how to score by hand. */
export default css`
  .items:has(label:nth-of-type(2):last-of-type) {
    --choices: 2;
    --columns: 2;
  }

  .items:has(label:nth-of-type(3):last-of-type) {
    --choices: 3;
    --columns: 3;
  }

  .items:has(label:nth-of-type(4):last-of-type) {
    --choices: 4;
    --columns: 4;
  }

  .items:has(label:nth-of-type(6):last-of-type) {
    --choices: 6;
    --columns: 6;
  }

  .items:has(label:nth-of-type(7):last-of-type) {
    --choices: 7;
    --columns: 4;
  }

  .items:has(label:nth-of-type(8):last-of-type) {
    --choices: 8;
    --columns: 4;
  }

  .items:has(label:nth-of-type(9):last-of-type) {
    --choices: 9;
    --columns: 5;
  }

  .items:has(label:nth-of-type(10):last-of-type) {
    --choices: 10;
    --columns: 5;
  }

  .items:has(label:nth-of-type(11):last-of-type) {
    --choices: 11;
    --columns: 6;
  }

  /* A statement of which only a part has come is not shown: its choices would move as the others come. */
  .items:not(:has(+ .actions)) > fieldset:last-child {
    visibility: hidden;
  }

  /* There is nothing to press where no script will come. */
  @media (scripting: none) {
    .actions {
      display: none;
    }
  }

  .by-hand {
    margin-block-start: 1.5em;

    & summary {
      min-block-size: 48px;
      padding-block: 0.7em;
      color: var(--accent);
      font-weight: 600;
      cursor: pointer;
    }

    & :is(h2, h3, h4, h5, h6) {
      margin-block: 1em 0.4em;
      font-size: 1em;
    }

    & ol {
      padding: 0;
      list-style: none;
    }

    & li[data-number] {
      display: grid;
      grid-template-columns: 1.7em 1fr;
      max-inline-size: 68ch;

      &::before {
        content: attr(data-number);
        color: var(--muted);
      }
    }

    & .scroll {
      overflow-x: auto;
    }

    & table {
      border-collapse: collapse;
      font-size: 0.8em;
      font-variant-numeric: tabular-nums;
    }

    & td,
    & tbody:not(.foot) th {
      min-inline-size: 3.5em;
      padding: 0.35em 0.5em;
      border: 1px solid var(--line);
      text-align: center;
    }

    & thead td {
      border: 0;
    }

    & th {
      padding: 0.35em 0.5em;
      font-weight: 600;
      vertical-align: bottom;
    }

    & .foot th {
      text-align: end;
    }

    & .box {
      background: var(--card);
    }

    & .shut {
      background: var(--track);
    }

    & dd {
      display: inline-block;
      inline-size: 8em;
      margin: 0;
      border-block-end: 1px solid;
    }

    & dt {
      display: inline;
    }
  }
`;
