import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { userDataText } from '../../../functions/core/judgement/user-data.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const script = '#!/bin/sh\necho "grüezi"\n';

it('reads plain and packed user data', () => {
  expect(userDataText(base64(Buffer.from(script)))).toBe(script);
  expect(userDataText(base64(gzipSync(script)))).toBe(script);
  expect(userDataText('')).toBe('');
});

it('throws on what it cannot read', () => {
  expect(() => userDataText('no base64!')).toThrow();
  expect(() => userDataText(base64(Uint8Array.of(0x1f, 0x8b, 8, 0)))).toThrow();
});
