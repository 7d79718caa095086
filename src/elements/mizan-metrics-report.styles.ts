import { css } from 'lit';

export default css`
  .root {
    padding-block-end: 1em;
  }
`;
