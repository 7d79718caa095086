/** Only pages that were drawn beforehand need it. */
export { hydrate } from '@lit-labs/ssr-client';
