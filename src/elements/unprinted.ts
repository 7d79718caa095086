/** The key of what is said where a document was not printed. @param otherwise That of a document which could not be had. */
export const unprinted = (error: unknown, otherwise: string): string => (error instanceof DOMException && error.name === 'NotAllowedError' ? 'unprinted' : otherwise);
