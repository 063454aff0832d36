import { describe, expect, it } from 'vitest';
import { endsWithin, expiryText, lastsFor } from '../../../functions/core/judgement/expiry.ts';

const now = new Date('2026-11-21T06:00:00Z');
const lasting = (days: number) => ({ until: new Date(now.getTime() + days * 86_400_000), now });

describe('how long something yet lasts', () => {
  it.each([
    [30, true],
    [30.001, false],
    [0, true],
    [-1, true],
  ])('%s days end within thirty: %s', (days, ends) => {
    expect(endsWithin(lasting(days), 30)).toBe(ends);
  });

  it.each([
    [30, true],
    [29.999, false],
    [0, false],
    [-1, false],
  ])('%s days are thirty, or more: %s', (days, lasts) => {
    expect(lastsFor(lasting(days), 30)).toBe(lasts);
  });

  it.each([
    [7.5, 'expires in 7 days'],
    [1, 'expires in 1 day'],
    [0, 'expired 0 days ago'],
    [-2.5, 'expired 2 days ago'],
  ])('%s days: %s', (days, text) => {
    expect(expiryText(lasting(days))).toBe(text);
  });
});
