import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDataRead } from '../../../functions/core/accounts/data-reads.ts';
import {
  leastSessionPolicy,
  longestSessionPolicy,
  sessionPolicy,
  sessionPolicyCharacters,
  sessionPolicyRoom,
} from '../../../functions/core/accounts/session-policy.ts';
import type { IamAction } from '../../../functions/core/resource.ts';
import catalogue from '../../support/accounts/catalogue-actions.json' with { type: 'json' };

// The same cases at every run, as everywhere in this suite. To look at others: another seed, more runs.
fc.configureGlobal({ seed: 1, numRuns: 300 });

const known = [...new Set(Object.values(catalogue).flat())] as IamAction[]; // `service:Action`, all
/** Some of what checks ask, or will. */
const few = fc.uniqueArray(fc.constantFrom(...known), { minLength: 1, maxLength: 30 });
const many = fc.uniqueArray(fc.constantFrom(...known), { minLength: 1, maxLength: 300 });

const patternsOf = (actions: readonly IamAction[]): readonly string[] =>
  JSON.parse(sessionPolicy(actions)).Statement[0].Action;

const permits = (patterns: readonly string[], action: string) =>
  patterns.some((pattern) =>
    pattern.endsWith('*') ? action.startsWith(pattern.slice(0, -1)) : action === pattern,
  );

const isPossible = (actions: readonly IamAction[]) =>
  leastSessionPolicy(actions) <= longestSessionPolicy;

describe('a session policy', () => {
  it('permits all that was asked, of no service but those asked, in what STS takes', () => {
    fc.assert(
      fc.property(many.filter(isPossible), (actions) => {
        const patterns = patternsOf(actions);

        expect(sessionPolicy(actions).length).toBeLessThanOrEqual(longestSessionPolicy);
        expect(actions.filter((action) => !permits(patterns, action))).toEqual([]);
        const services = new Set(actions.map((action) => action.split(':')[0]));
        expect(patterns.filter((pattern) => !services.has(pattern.split(':')[0]))).toEqual([]);
      }),
    );
  });

  it('names actions alone where these fit', () => {
    fc.assert(
      fc.property(few, (actions) => {
        const exact = { Effect: 'Allow', Action: [...actions].sort(), Resource: '*' };
        const length = JSON.stringify({ Version: '2012-10-17', Statement: [exact] }).length;
        fc.pre(length <= longestSessionPolicy);

        expect(patternsOf(actions)).toEqual(exact.Action);
      }),
    );
  });

  it('opens no data read where its actions have room, and no whole service', () => {
    fc.assert(
      fc.property(many, (actions) => {
        fc.pre(sessionPolicyCharacters(actions) <= sessionPolicyRoom);

        expect(patternsOf([...actions, 'ec2:DescribeRegions']).filter(isDataRead)).toEqual([]);
        expect(patternsOf(actions).filter((pattern) => pattern.endsWith(':*'))).toEqual([]);
      }),
    );
  });

  it('is refused exactly where the plan says beforehand that it will be', () => {
    const services = fc.uniqueArray(fc.integer({ min: 0, max: 199 }), { maxLength: 90 });
    fc.assert(
      fc.property(services, (numbers) => {
        const actions = numbers.map((number): IamAction => `service${number}:ListThings`);
        const opened = () => sessionPolicy(['ec2:DescribeRegions', ...actions]);

        if (isPossible(actions)) expect(opened().length).toBeLessThanOrEqual(longestSessionPolicy);
        else expect(opened).toThrow(/The plan has to split it/);
      }),
    );
  });
});
