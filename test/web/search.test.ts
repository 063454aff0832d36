import { describe, expect, it } from 'vitest';
import {
  oneOf,
  parseSearch,
  searchReader,
  someOf,
  stringifySearch,
  text,
  wholeNumber,
} from '../../web/src/app/search.ts';

const read = searchReader({
  severity: someOf(['critical', 'high', 'low']),
  order: oneOf(['newest', 'oldest']),
  days: wholeNumber(1, 365),
  q: text,
});

describe('the search of an address', () => {
  it.each([
    ['?severity=critical,high', { severity: ['critical', 'high'] }],
    ['?severity=high,critical', { severity: ['critical', 'high'] }],
    ['?severity=critical,unheard-of', { severity: ['critical'] }],
    ['?severity=unheard-of', {}],
    ['?severity=', {}],
    ['?order=oldest&days=30', { order: 'oldest', days: 30 }],
    ['?days=0', {}],
    ['?days=1.5', {}],
    ['?days=400', {}],
    ['?q=a%26b%3Dc', { q: 'a&b=c' }],
    ['?q=1&q=2', { q: '2' }],
    ['?nobody=knows', {}],
    ['', {}],
  ])('%s is read as %j', (address, search) => {
    expect(read(parseSearch(address))).toEqual(search);
  });

  it.each([
    [{ severity: ['critical', 'high'], q: 'a b' }, '?severity=critical,high&q=a+b'],
    [{ q: 'arn:aws:s3:::bucket' }, '?q=arn:aws:s3:::bucket'],
    [{ severity: [], q: '', days: undefined }, ''],
    [{ days: 30 }, '?days=30'],
  ])('%j is written as %s, and read again the same', (search, address) => {
    const said = stringifySearch(search);

    expect(said).toBe(address);
    expect(read(parseSearch(said))).toEqual(read(search));
  });
});
