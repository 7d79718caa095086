import { css } from 'lit';

/** A colour for each section, dark enough on the card to be read by. */
export default css`
  :host {
    --section-1: var(--mizan-section-1, light-dark(#0d6a62, #63cabb));
    --section-2: var(--mizan-section-2, light-dark(#4b4a9c, #b1b3f5));
    --section-3: var(--mizan-section-3, light-dark(#9a3158, #f2a3bf));
    --section-4: var(--mizan-section-4, light-dark(#7a5300, #e2bd6a));
    --section-5: var(--mizan-section-5, light-dark(#1d5c92, #8bc4f2));
    --section-6: var(--mizan-section-6, light-dark(#476619, #b2d27d));
  }

  [data-hue] {
    --hue: var(--section-1);
    --tint: color-mix(in oklab, var(--hue) 8%, var(--card));
  }

  [data-hue='2'] {
    --hue: var(--section-2);
  }

  [data-hue='3'] {
    --hue: var(--section-3);
  }

  [data-hue='4'] {
    --hue: var(--section-4);
  }

  [data-hue='5'] {
    --hue: var(--section-5);
  }

  [data-hue='6'] {
    --hue: var(--section-6);
  }

  .shape,
  .mark {
    flex: none;
    inline-size: 0.75em;
    block-size: 0.75em;
    fill: currentcolor;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
