import { msg } from '@lit/localize';

export const layouts = ['auto', 'list', 'steps'] as const;

/** The layouts in words, in their order. */
export const layoutNames = (): readonly string[] => [msg('By the width of the screen'), msg('List'), msg('One at a time')];
