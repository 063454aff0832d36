import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../../functions/core/findings/baseline.ts';
import { countCauses } from '../../../functions/core/findings/causes.ts';

const impliedBy = new Map([
  ['ssh-closed', ['all-closed']],
  ['listed', ['public']],
  ['blocked', ['public', 'listed']],
]);
const counts = (known: Baseline) => Object.fromEntries(countCauses(known, impliedBy));

describe('the causes among findings that fail', () => {
  it('are those that follow from no other one of the same resource', () => {
    const known = {
      'all-closed#eu-west-1': { open: 'f1', fine: 'p1' },
      'ssh-closed#eu-west-1': { open: 'f2', fine: 'p2', other: 'f3' },
      'used#eu-west-1': { open: 'f4' },
    };

    expect(counts(known)).toEqual({
      'all-closed': { fail: 1, causes: 1 },
      'ssh-closed': { fail: 2, causes: 1 },
      used: { fail: 1, causes: 1 },
    });
  });

  it('are not sought in another region', () => {
    const known = { 'all-closed#eu-west-1': { a: 'f1' }, 'ssh-closed#us-east-1': { a: 'f2' } };

    expect(counts(known)['ssh-closed']).toEqual({ fail: 1, causes: 1 });
  });

  it('are one for a whole chain', () => {
    const known = {
      'blocked#eu-west-1': { a: 'f1' },
      'listed#eu-west-1': { a: 'f2' },
      'public#eu-west-1': { a: 'f3' },
    };

    expect(Object.values(counts(known)).map(({ causes }) => causes)).toEqual([0, 0, 1]);
  });

  it.each([
    ['passes', 'p1'],
    ['could not be assessed', 'e1'],
    ['was not reached', 'u1'],
    ['is resolved', '~1a2b'],
  ])('are themselves what fails while the one they follow from %s', (_, cause) => {
    const known = { 'all-closed#eu-west-1': { a: cause }, 'ssh-closed#eu-west-1': { a: 'f1' } };

    expect(counts(known)['ssh-closed']).toEqual({ fail: 1, causes: 1 });
  });
});
