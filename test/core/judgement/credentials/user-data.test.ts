import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { IncompleteAnswerError } from '../../../../functions/core/errors.ts';
import { userDataText } from '../../../../functions/core/judgement/credentials/user-data.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const script = '#!/bin/sh\necho "grüezi"\n';

it('reads plain and packed user data', () => {
  expect(userDataText(base64(Buffer.from(script)))).toBe(script);
  expect(userDataText(base64(gzipSync(script)))).toBe(script);
  expect(userDataText('')).toBe('');
});

it.each([
  ['what is no base64', 'no base64!'],
  ['what only begins like gzip', base64(Uint8Array.of(0x1f, 0x8b, 1, 2, 3))],
  ['what was cut off', base64(gzipSync(script).subarray(0, 20))],
  ['what becomes too long', base64(gzipSync(new Uint8Array(16 * 1024 * 1024)))],
])('is an error about the answer, and no bug of ours, for %s', (_, data) => {
  expect(() => userDataText(data)).toThrow(IncompleteAnswerError);
});
