import { IncompleteAnswerError } from '../errors.ts';

/**
 * A member that AWS documents as always there. Throws when the answer lacks it, so that the check
 * becomes an error: what AWS left out is never taken for `false`, zero or empty.
 */
export function answered<Value>(value: Value | undefined, member: string): Value {
  if (value === undefined) throw new IncompleteAnswerError(`AWS answered without ${member}.`);
  return value;
}
