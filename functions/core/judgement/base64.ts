import { gunzipSync } from 'node:zlib';
import { IncompleteAnswerError } from '../errors.ts';

/** The bytes of base64, `undefined` where it is none. */
export function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** What base64 says as mail programs and cloud-init read it: an incomplete group is left out. */
export function lenientlyDecoded(base64: string): string {
  const letters = base64.replace(/[^A-Za-z0-9+/]/g, '');
  return atob(letters.length % 4 === 1 ? letters.slice(0, -1) : letters);
}

/**
 * The text that bytes hold, unpacked where they begin as gzip does. Throws where that cannot be done:
 * what a tenant wrote is no bug of ours, and a text that nobody can read gives no verdict.
 *
 * @param mostBytes How many bytes may come of it: 16 KB can be made a thousand times as long.
 */
export function textOf(bytes: Uint8Array, mostBytes: number): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return new TextDecoder().decode(isPacked ? unpacked(bytes, mostBytes) : bytes);
}

function unpacked(bytes: Uint8Array, mostBytes: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch (cause) {
    const problem = `A text is packed with gzip, and cannot be unpacked to at most ${mostBytes} bytes.`;
    throw new IncompleteAnswerError(problem, { cause });
  }
}
