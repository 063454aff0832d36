import { describe, expect, it } from 'vitest';
import { decodeCbor, encodeCborMap } from '../../../../local/emulator/wire/cbor.ts';

const decoded = (hex: string) => decodeCbor(Buffer.from(hex, 'hex'));

describe('CBOR', () => {
  it('reads back the map of an error', () => {
    const map = { __type: 'LimitExceeded', message: 'A sentence.' };

    expect(decodeCbor(encodeCborMap(map))).toEqual(map);
  });

  // The examples of RFC 8949, appendix A.
  it.each([
    ['text in pieces', '7f657374726561646d696e67ff', 'streaming'],
    ['a list without an end', '9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
    ['a map without an end', 'bf61610161629f0203ffff', { a: 1, b: [2, 3] }],
  ])('reads %s', (_, hex, value) => {
    expect(decoded(hex)).toEqual(value);
  });

  it('reads bytes in pieces', () => {
    expect(decoded('5f42010243030405ff')).toEqual(Buffer.from('0102030405', 'hex'));
  });
});
