import { describe, expect, it } from 'vitest';
import type { Framework, Requirement } from '../../functions/core/framework.ts';
import { frameworkFaults, peerFaults } from '../../tools/reference-faults.ts';

const checkIds = ['s3-bucket-not-public', 's3-bucket-tls-only'];
const requirement = (id: string): Requirement => ({ id, section: '1', assessment: 'manual' });

const house = (own: Partial<Framework>): Framework => ({
  id: 'house_2.0',
  title: 'House rules 2.0',
  source: 'https://example.com/rules',
  asOf: '2026-11-26',
  isComplete: true,
  requirements: [requirement('1.1'), requirement('1.2')],
  checks: { 's3-bucket-not-public': ['1.2'], 's3-bucket-tls-only': ['1.1', '1.2'] },
  ...own,
});

describe('the faults of a framework', () => {
  it('are none where all that it names exists', () => {
    expect(frameworkFaults(house({}), checkIds)).toEqual([]);
  });

  it.each<[what: string, own: Partial<Framework>, fault: string]>([
    [
      'a requirement that is listed twice',
      { requirements: [requirement('1.1'), requirement('1.2'), requirement('1.1')] },
      '"requirements" lists 1.1 twice. Keep it in one place.',
    ],
    [
      'a check that does not exist',
      { checks: { 's3-bucket-gilded': ['1.1'] } },
      'there is no check s3-bucket-gilded. Correct its id, or remove its line.',
    ],
    [
      'a requirement that is not listed',
      { checks: { 's3-bucket-tls-only': ['1.3'] } },
      's3-bucket-tls-only names 1.3, which "requirements" lacks. Correct it, or list it there.',
    ],
    [
      'a requirement that a check names twice',
      { checks: { 's3-bucket-tls-only': ['1.1', '1.1'] } },
      's3-bucket-tls-only names 1.1 twice. Remove one.',
    ],
    [
      'checks in another order',
      { checks: { 's3-bucket-tls-only': ['1.1'], 's3-bucket-not-public': ['1.1'] } },
      's3-bucket-not-public stands too low. Sort the checks by id.',
    ],
  ])('name %s', (_, own, fault) => {
    expect(frameworkFaults(house(own), checkIds)).toEqual([
      `functions/frameworks/house-2-0.requirements.json: ${fault}`,
    ]);
  });
});

describe("the faults of the list of other products' ids", () => {
  it('name a check that does not exist, and one that stands too low', () => {
    const peers = {
      's3-bucket-tls-only': { prowler: 'tls' },
      's3-bucket-not-public': {},
      's4-gilded': {},
    };

    expect(peerFaults(peers, checkIds)).toEqual([
      'functions/checks/peers.json: there is no check s4-gilded. Correct its id, or remove its line.',
      'functions/checks/peers.json: s3-bucket-not-public stands too low. Sort the checks by id.',
    ]);
  });
});
