import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomPolicy } from '../../../support/policies/policy-generator.ts';
import { isOpen } from '../../../support/policies/strangers.ts';
import { rounds } from '../../../support/random/rounds.ts';

// The same cases at every run, as everywhere in this suite. To look at others: another seed, more runs.
fc.configureGlobal({ seed: 1, numRuns: 300 });

/** Policies as the oracle has them, one of each seed. */
const policies = fc.integer({ min: 1, max: 2 ** 31 - 1 }).map((seed) => {
  const [round] = [...rounds(1, seed)];
  if (!round) throw new Error('There is a round.');
  return randomPolicy(round.pick);
});

const principals = fc.constantFrom<object | string>(
  { AWS: ['111122223333'] },
  { AWS: ['*'] },
  { AWS: ['AROAEXAMPLE1234567890'] },
  { Service: ['s3.amazonaws.com'] },
  { Federated: ['gitlab.com'] },
  { Federated: ['arn:aws:iam::111122223333:saml-provider/Okta'] },
  { CanonicalUser: ['79a59df900b949e5'] },
);

/** The same lists in another order, and lists of one as the one or the reverse. */
function rewritten(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.length === 1 ? value[0] : value.map(rewritten).toReversed();
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, rewritten(each)] as const);
  return Object.fromEntries(entries.toReversed());
}

const merged = (one: object, other: object) => {
  const kinds = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const namesIn = (principal: object, kind: string): readonly string[] =>
    Object.entries(principal).find(([name]) => name === kind)?.[1] ?? [];
  return Object.fromEntries(
    kinds.map((kind) => [kind, [...namesIn(one, kind), ...namesIn(other, kind)]]),
  );
};

describe('what strangers can do', () => {
  it('grows by no denial', () => {
    fc.assert(
      fc.property(policies, policies, ({ permission, denials }, { denials: more }) => {
        if (isOpen(permission, ...denials, ...more)) {
          expect(isOpen(permission, ...denials)).toBe(true);
        }
      }),
    );
  });

  it('grows by no condition of a permission', () => {
    fc.assert(
      fc.property(policies, policies, ({ permission, denials }, { permission: other }) => {
        const Condition = { ...other.Condition, ...permission.Condition };
        // A permission that only services can use is open to them, and one for all is judged by all others.
        const isForServices = /aws:(Source|PrincipalIsAWSService|PrincipalServiceName)/.test(
          JSON.stringify(Condition),
        );
        if (!isForServices && isOpen({ ...permission, Condition }, ...denials)) {
          expect(isOpen(permission, ...denials)).toBe(true);
        }
      }),
    );
  });

  it('shrinks by no further principal, and by no further statement that permits', () => {
    fc.assert(
      fc.property(policies, principals, principals, ({ permission, denials }, one, other) => {
        const alone = { ...permission, Principal: one };
        if (isOpen(alone, ...denials)) {
          const Principal = merged(Object(one), Object(other));
          expect(isOpen({ ...permission, Principal }, ...denials)).toBe(true);
          expect(isOpen({ ...permission, Principal: other }, alone, ...denials)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on order, or on lists of one', () => {
    fc.assert(
      fc.property(policies, ({ permission, denials }) => {
        const others = [permission, ...denials].map((statement) => Object(rewritten(statement)));

        expect(isOpen(...others.toReversed())).toBe(isOpen(permission, ...denials));
      }),
    );
  });
});
