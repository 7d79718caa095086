import { css } from 'lit';

/** What a table that scrolls within itself has more of fades out at that side; with the focus its ring is drawn whole instead. */
export default css`
  .scroll[data-more]:not(:focus-visible) {
    --toward: to right;
    --before: #000;
    --after: #000;

    mask-image: linear-gradient(var(--toward), var(--before), #000 2.5em, #000 calc(100% - 2.5em), var(--after));

    &:dir(rtl) {
      --toward: to left;
    }

    &[data-more~='start'] {
      --before: transparent;
    }

    &[data-more~='end'] {
      --after: transparent;
    }
  }

  @media print {
    .scroll[data-more] {
      mask-image: none;
    }
  }
`;
