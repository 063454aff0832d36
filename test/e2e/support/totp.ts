import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const stepSeconds = 30;

/** What an authenticator app shows for a secret (RFC 6238, base 32). Each code is taken once: wait for the next. */
export function authenticator(secret: string) {
  const key = fromBase32(secret);
  let last = 0;
  return {
    /** A code that was not given out before. A step ahead of the clock is still right. */
    async code(): Promise<string> {
      const ahead = () => Math.floor(Date.now() / 1000 / stepSeconds) + 1;
      last = Math.max(last + 1, ahead() - 2);
      while (last > ahead()) await sleep(250);
      return codeAt(key, last);
    },
  };
}

function codeAt(key: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  const number = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

function fromBase32(text: string): Buffer {
  const bits = [...text.replaceAll('=', '')]
    .map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    )
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
