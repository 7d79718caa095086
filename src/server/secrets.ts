import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** 256 random bits in base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Eight random digits, the first not 0. */
export const newCode = (): string => String(randomInt(10_000_000, 100_000_000));

/** A secret as it is kept: SHA-256, which is enough for 256 bits that nobody can guess. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Whether a secret is the one that is kept, in a time that tells nothing of it. */
export const isSecret = (secret: string, hash: string): boolean => timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(hash));

/** What stands for a person in one round: their two rounds cannot be told to be one person's. */
export const personOf = (key: string, round: number, token: string): string => keyed(key, `person ${round} ${token}`);

/** What stands for a folded phrase. */
export const pairOf = (key: string, phrase: string): string => keyed(key, `pair ${phrase}`);

const keyed = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64url');
