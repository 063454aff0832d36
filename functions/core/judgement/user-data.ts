import { gunzipSync } from 'node:zlib';

/** 16 KB, which EC2 allows, become no more than this when they are unpacked. */
const maxLength = 32 * 1024 * 1024;

/**
 * The text of an instance's user data: base64, and what is in it may be packed with gzip.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html
 */
export function userDataText(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return new TextDecoder().decode(
    isPacked ? gunzipSync(bytes, { maxOutputLength: maxLength }) : bytes,
  );
}
