import { randomBytes } from 'node:crypto';

/** A new password: 144 random bits, and one of each kind of character that the pool demands. */
export const newPassword = (): string => `${randomBytes(18).toString('base64url')}aA1-`;
