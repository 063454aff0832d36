import { expect, it } from 'vitest';
import { randomPolicy } from '../../../support/policies/policy-generator.ts';
import { canStrangers } from '../../../support/policies/policy-oracle.ts';
import { isOpen } from '../../../support/policies/strangers.ts';
import { rounds } from '../../../support/random/rounds.ts';

it('agrees with strangers who try, wherever they are certain', () => {
  const verdicts = { open: 0, closed: 0, uncertain: 0 };

  for (const { seed, pick } of rounds(3000)) {
    const { permission, denials, isFederated } = randomPolicy(pick);
    const expected = canStrangers(permission, denials, isFederated);
    verdicts[expected === undefined ? 'uncertain' : expected ? 'open' : 'closed'] += 1;
    if (expected === undefined) continue;

    const policy = JSON.stringify([permission, ...denials]);
    expect(isOpen(permission, ...denials), `seed ${seed}: ${policy}`).toBe(expected);
  }

  expect(verdicts.open, 'Too few open policies to say something.').toBeGreaterThan(500);
  expect(verdicts.closed, 'Too few closed policies to say something.').toBeGreaterThan(500);
  expect(verdicts.uncertain).toBeLessThan(600);
});
