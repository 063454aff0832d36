import { getSystemErrorMessage } from 'node:util';

/** The code by which the system says why it refuses, `ENOSPC`; `undefined` of any other error. */
export function systemCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}

/** What the system says by its error, in words. */
export function systemReason(thrown: unknown): string {
  const number = thrown instanceof Error && 'errno' in thrown ? thrown.errno : undefined;
  return typeof number === 'number' ? getSystemErrorMessage(number) : String(thrown);
}
