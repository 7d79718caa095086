/** An id unlike any other in the world: 128 random bits in hexadecimal. `randomUUID` would need a secure context. */
export const newId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
