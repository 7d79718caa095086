import { css } from 'lit';

/** What paper needs for a comparison besides what it needs for a quiz. Sources are told apart by their shapes, which black and white keep. */
export default css`
  .root:lang(fa) .topics {
    list-style-type: persian;
  }

  .topics {
    padding-inline-start: 1.4em;

    & > li {
      break-inside: avoid;
    }

    & h3 {
      margin: 0.3em 0 0.1em;
    }

    & p {
      margin: 0;
    }
  }

  .key {
    padding: 0;
    list-style: none;
  }

  .key .source {
    display: flex;
    margin-block-start: 0.3em;
  }

  .source {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }

  .shape {
    flex: none;
    inline-size: 4mm;
    block-size: 4mm;
  }

  .shape,
  .strip svg {
    overflow: visible;
    fill: #000;
    stroke: #000;

    & rect,
    & circle {
      fill: #fff;
      stroke-width: 2;
    }
  }

  .dimension {
    padding-block-end: 0.6em;
    break-inside: avoid;

    & h3 {
      margin-block-start: 0.6em;
      font-size: 11.5pt;
    }

    & p {
      margin-block-end: 0.1em;
    }
  }

  .beside {
    display: grid;
    grid-template-columns: 1fr 2.5fr;
    gap: 7mm;
    align-items: center;
  }

  .strip {
    padding-inline: 3mm;

    & .mark {
      stroke: #999;
      stroke-width: 0.5;
      stroke-dasharray: 2 2;
    }

    & .interval {
      stroke-width: 1.5;
    }

    & .ends {
      display: flex;
      justify-content: space-between;
      margin-inline: -3mm;
      font-size: 7.5pt;
    }
  }

  .levels {
    & th,
    & td {
      padding-block: 0.15em;
      font-size: 9pt;
      line-height: 1.4;
    }

    & small {
      display: block;
      font-size: 8pt;
    }
  }

  .levels :is(th, td):nth-child(1) {
    inline-size: 27%;
  }

  .levels :is(th, td):nth-child(2) {
    inline-size: 35%;
  }

  .dimension ul {
    margin-block: 0.2em 0;
    padding-inline-start: 1.2em;
    font-size: 9pt;
  }

  /* What a part begins with stays with it. */
  section > .small {
    break-after: avoid;
  }

  .clear {
    font-weight: 600;
  }

  .cautions {
    break-inside: avoid;
  }

  .rests {
    break-before: page;
  }

  .rested {
    & td:first-child {
      inline-size: 8mm;
      vertical-align: middle;
    }

    & small {
      display: block;
    }

    & td:last-child {
      inline-size: 45mm;
    }
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
