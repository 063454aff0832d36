import { describe, expect, it } from 'vitest';
import { operations } from '../../../functions/checks/manifest.ts';
import { dataReads } from '../../../functions/core/accounts/data-reads.ts';
import {
  allowPolicies,
  denyPolicy,
  refuseOverQuota,
} from '../../../functions/core/accounts/role-policies.ts';
import type { IamAction } from '../../../functions/core/resource.ts';

const actions = operations().map(({ action }) => action);

const manyActions: readonly IamAction[] = Array.from(
  { length: 600 },
  (_, index) => `service${index % 40}:DescribeSomethingRatherLong${index}` as const,
);

const permitted = (policies: ReturnType<typeof allowPolicies>) =>
  policies.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));

describe('the policies of the tenant role', () => {
  it('permits the actions of the manifest, and nothing else', () => {
    expect(permitted(allowPolicies(actions)).sort()).toEqual([...new Set(actions)].sort());
  });

  it.each([
    ['600 actions of 40 services', manyActions],
    [
      '400 actions of one service',
      Array.from({ length: 400 }, (_, index): IamAction => `ec2:DescribeSomethingLong${index}`),
    ],
  ])('spreads %s over policies that IAM accepts', (_, many) => {
    const policies = allowPolicies(many);

    expect(permitted(policies).sort()).toEqual([...many].sort());
    expect(policies.length).toBeLessThanOrEqual(10);
    for (const policy of policies) {
      expect(JSON.stringify(policy).length).toBeLessThanOrEqual(6_144);
      const sids = policy.Statement.map(({ Sid }) => Sid);
      expect(new Set(sids).size).toBe(sids.length);
      for (const sid of sids) expect(sid).toMatch(/^[A-Za-z0-9]+$/);
    }
  });

  it.each([
    [
      'more policies than IAM attaches',
      { own: Array(9).fill(denyPolicy), attached: ['a', 'b'], inline: [] },
      /needs 11 managed policies, 2 of them AWS's; IAM attaches 10 to a role/,
    ],
    [
      'inline policies that are longer together than IAM takes',
      { own: [], attached: [], inline: [denyPolicy, denyPolicy, denyPolicy, denyPolicy] },
      /has inline policies of \d+ characters; IAM takes 10240/,
    ],
  ])('refuses %s', (_, policies, message) => {
    expect(() => refuseOverQuota(policies)).toThrow(message);
  });

  it('takes what IAM just takes', () => {
    const own = Array(8).fill(denyPolicy);

    expect(() =>
      refuseOverQuota({ own, attached: ['a', 'b'], inline: [denyPolicy] }),
    ).not.toThrow();
  });

  it('refuses every data read, within what a role can hold inline', () => {
    expect(denyPolicy.Statement).toEqual([
      { Sid: 'NeverReadData', Effect: 'Deny', Action: dataReads, Resource: '*' },
    ]);
    expect(JSON.stringify(denyPolicy).length).toBeLessThanOrEqual(10_240);
  });
});
