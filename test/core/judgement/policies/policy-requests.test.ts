import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../../functions/core/judgement/policies/policy-document.ts';
import { named } from '../../../../functions/core/judgement/policies/policy-patterns.ts';
import {
  cover,
  everyRequest,
  includesRequest,
  type Requests,
  requestsOf,
} from '../../../../functions/core/judgement/policies/policy-requests.ts';
import { seeded } from '../../../support/random/seeded.ts';

const all = { Action: ['*'], Resource: ['*'] };
const bucket = ['arn:aws:s3:::x'];
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

type Row = [string, Partial<Statement>[]];
const requests = (parts: readonly Partial<Statement>[]) =>
  parts.map((part) => requestsOf({ Effect: 'Allow', ...part }));

describe('parts that are every request together', () => {
  it.each<Row>([
    ['one', [all]],
    ['one among others', [{ Action: ['s3:Get*'], Resource: bucket }, all]],
    ['in other words', [{ Action: ['*:**'], Resource: ['**'] }]],
    [
      'all but something, and that',
      [
        { NotAction: ['IAM:*', 'account:*'], Resource: ['*'] },
        { Action: ['iam:*', 'Account:*'], Resource: ['*'] },
      ],
    ],
    [
      'everywhere but somewhere, and there',
      [
        { Action: ['*'], NotResource: bucket },
        { Action: ['*'], Resource: bucket },
      ],
    ],
    [
      'all but something everywhere, and that in two halves',
      [
        { NotAction: ['s3:*'], Resource: ['*'] },
        { Action: ['s3:*'], NotResource: bucket },
        { Action: ['s3:*'], Resource: bucket },
      ],
    ],
    ['letter by letter', letters.map((letter) => ({ Action: [`${letter}*`], Resource: ['*'] }))],
  ])('%s', (_, parts) => {
    expect(cover(requests(parts), everyRequest)).toBe(true);
    expect(cover(requests(parts.toReversed()), everyRequest)).toBe(true);
  });
});

describe('parts that leave something', () => {
  it.each<Row>([
    ['none', []],
    ['one service', [{ Action: ['s3:*'], Resource: ['*'] }]],
    ['one thing', [{ Action: ['*'], Resource: bucket }]],
    ['all but one action', [{ NotAction: ['s3:DeleteBucket'], Resource: ['*'] }]],
    [
      'the exception comes back on one thing only',
      [
        { NotAction: ['s3:*'], Resource: ['*'] },
        { Action: ['s3:*'], Resource: bucket },
      ],
    ],
    [
      'a part holds whatever a variable names',
      [
        { Action: ['*'], NotResource: [`user/$\{aws:username}`] },
        { Action: ['*'], Resource: [`user/$\{aws:username}`] },
      ],
    ],
    [
      'letter by letter but one',
      letters.slice(1).map((a) => ({ Action: [`${a}*`], Resource: ['*'] })),
    ],
  ])('%s', (_, parts) => {
    expect(cover(requests(parts), everyRequest)).toBe(false);
  });
});

describe('cover', () => {
  it('finds in forty statements about single things that they are not everything', () => {
    const parts = Array.from({ length: 40 }, (_, index) => ({
      Action: [`s${index}:*`],
      Resource: [`arn:aws:s3:::b${index}/*`],
    }));

    expect(cover(requests(parts), everyRequest)).toBe(false);
  });

  it('agrees with asking for each request by itself', () => {
    const actions = ['a:a', 'a:b', 'b:a', 'b:b', 'c:c'];
    const resources = ['a', 'b', 'ab', 'ba', 'c'];
    const asked = { actions: named(...actions), resources: named(...resources) };
    let covered = 0;
    for (let seed = 1; seed <= 500; seed += 1) {
      const random = seeded(seed);
      const parts = Array.from({ length: 1 + random(4) }, () => randomRequests(random));

      const expected = actions.every((action) =>
        resources.every((resource) =>
          parts.some((part) => includesRequest(part, action, resource)),
        ),
      );

      expect(cover(parts, asked), `seed ${seed}: ${JSON.stringify(parts)}`).toBe(expected);
      covered += Number(expected);
    }
    expect(covered).toBeGreaterThan(10);
  });
});

function randomRequests(random: (below: number) => number): Requests {
  const pick = (words: readonly string[]) =>
    Array.from({ length: 1 + random(2) }, () => words[random(words.length)] ?? '*');
  return {
    actions: { patterns: pick(['a:*', '*:a', 'b:?', 'c:*', '*']), excepted: random(2) === 0 },
    resources: { patterns: pick(['a', 'a*', '*b', '?', 'c', '*']), excepted: random(2) === 0 },
  };
}
