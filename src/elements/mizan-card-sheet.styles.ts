import { css } from 'lit';

/** What paper needs for a card besides what it needs for a quiz. */
export default css`
  .about {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 0 8mm;
    margin: 0 0 0.8em;

    & div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.5em;
      padding-block: 0.15em;
    }

    & dt {
      color: var(--muted);
    }

    & dd {
      margin: 0;
      font-weight: 600;
    }
  }

  .advice {
    margin: 0;
    padding-inline-start: 1.6em;
    list-style: none;

    & li {
      break-inside: avoid;
      padding-block-end: 0.4em;

      &::before {
        float: inline-start;
        inline-size: 1.6em;
        margin-inline-start: -1.6em;
        content: attr(data-number) '.';
      }
    }

    & p {
      margin: 0;
    }
  }

  em {
    padding-inline: 0.5em;
    border: 0.75pt solid;
    border-radius: 999px;
    font-size: 8pt;
    font-style: normal;
  }

  .passage {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0 8mm;
  }

  .levels td:nth-child(2) {
    inline-size: 45%;
  }

  .meter {
    display: block;
    block-size: 8pt;
    border: 1pt solid;

    & i {
      display: block;
      inline-size: calc(var(--at) * 100%);
      block-size: 100%;
      background: #777;
      print-color-adjust: exact;
    }
  }

  /* What is talked over stands on one page, what backs it up on the next. */
  section:has(> .given) {
    break-before: page;
  }

  .given,
  .marks {
    font-size: 9pt;

    & :is(th, td) {
      padding-block: 0.12em;
    }

    & td:last-child {
      white-space: nowrap;
    }
  }

  .marks {
    & thead th,
    & td {
      inline-size: 15mm;
      text-align: center;
      vertical-align: middle;
    }

    & th[scope='row'] {
      inline-size: auto;
    }

    & thead th:first-child {
      inline-size: auto;
      font-size: 10pt;
      text-align: start;
    }
  }

  .box {
    display: inline-block;
    inline-size: 3.6mm;
    block-size: 3.6mm;
    border: 0.75pt solid;
    vertical-align: middle;
  }

  .room {
    min-block-size: 16mm;
    border-block-end: 0.75pt solid;
  }

  .unseen {
    display: none;
  }
`;
