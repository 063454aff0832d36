import { describe, expect, it } from 'vitest';
import { isDataRead } from '../../../functions/core/accounts/data-reads.ts';
import {
  askedBySessions,
  leastSessionPolicy,
  longestSessionPolicy,
  sessionPolicy,
  sessionPolicyCharacters,
  sessionPolicyRoom,
} from '../../../functions/core/accounts/session-policy.ts';
import type { IamAction } from '../../../functions/core/resource.ts';

const permitted = (policy: string): readonly string[] => JSON.parse(policy).Statement[0].Action;

const permits = (patterns: readonly string[], action: string) =>
  patterns.some((pattern) =>
    pattern.endsWith('*') ? action.startsWith(pattern.slice(0, -1)) : action === pattern,
  );

const verbs = ['Describe', 'Get', 'List'];
const actionsOf = (services: number, perService: number): readonly IamAction[] =>
  Array.from({ length: services }, (_, service) =>
    Array.from(
      { length: perService },
      (_, index) => `service${service}:${verbs[index % 3]}SomethingRatherLong${index}` as const,
    ),
  ).flat();

describe('sessionPolicy', () => {
  it('names exact actions where they fit', () => {
    expect(
      permitted(sessionPolicy(['s3:GetBucketAcl', 'ec2:DescribeVpcs', 's3:GetBucketAcl'])),
    ).toEqual(['ec2:DescribeVpcs', 's3:GetBucketAcl']);
  });

  it.each([
    [225, 15, 15],
    [600, 10, 60],
    [120, 20, 6],
    [30, 30, 1],
  ])('holds %i actions of %i services in what STS takes packed', (_, services, perService) => {
    const actions = actionsOf(services, perService);

    const policy = sessionPolicy(actions);

    expect(policy.length).toBeLessThanOrEqual(longestSessionPolicy);
    expect(actions.filter((action) => !permits(permitted(policy), action))).toEqual([]);
    expect(permitted(policy)).not.toContain('*');
  });

  it('widens no more services than it must', () => {
    const large = actionsOf(1, 60);

    const actions = permitted(sessionPolicy([...large, 'kms:DescribeKey', 'sqs:ListQueues']));

    expect(actions).toEqual([
      'kms:DescribeKey',
      'service0:Describe*',
      'service0:Get*',
      'service0:List*',
      'sqs:ListQueues',
    ]);
  });

  it('stops short of data reads when it widens', () => {
    const actions = Array.from(
      { length: 80 },
      (_, index): IamAction => `s3:GetBucketSomethingRatherLong${index}`,
    );

    const policy = permitted(sessionPolicy([...actions, 's3:GetEncryptionConfiguration']));

    expect(policy).toEqual(['s3:GetBucket*', 's3:GetEncryption*']);
    expect(policy.filter(isDataRead)).toEqual([]);
  });

  it('permits whole services only when verbs are still too long', () => {
    const policy = permitted(sessionPolicy(actionsOf(25, 3)));

    expect(policy.some((action) => action.endsWith(':*'))).toBe(true);
    expect(policy.some((action) => action.endsWith(':Describe*'))).toBe(true);
  });

  it('widens to nothing more than words what the plan has put into one shard', () => {
    const actions = actionsOf(7, 15);

    expect(sessionPolicy(actions).length).toBeLessThanOrEqual(longestSessionPolicy);
    expect(sessionPolicyCharacters(actions)).toBeLessThanOrEqual(sessionPolicyRoom);
    expect(sessionPolicyCharacters(actionsOf(15, 15))).toBeGreaterThan(sessionPolicyRoom);
    for (const action of permitted(sessionPolicy(actions))) {
      expect(action).toMatch(/:(Describe|Get|List)/);
    }
  });

  it('leaves room for what every session asks, to the last character', () => {
    const services = Array.from(
      { length: 40 },
      (_, index): IamAction => `svc${index + 10}:ListThings`,
    );
    const roomy = services.filter(
      (_, index) => sessionPolicyCharacters(services.slice(0, index + 1)) <= sessionPolicyRoom - 20,
    );
    const left = sessionPolicyRoom - sessionPolicyCharacters(roomy);
    const full = [...roomy, `pad:L${'x'.repeat(left - 'pad:L","'.length)}` as const];

    const policy = sessionPolicy([...full, ...askedBySessions]);

    expect(sessionPolicyCharacters(full)).toBe(sessionPolicyRoom);
    // A list has one comma less than elements.
    expect(policy).toHaveLength(longestSessionPolicy - ','.length);
    expect(permitted(policy).filter((pattern) => pattern.endsWith(':*'))).toEqual([]);
  });

  it('keeps the whole name of an action that has none shorter', () => {
    const actions = Array.from(
      { length: 60 },
      (_, index): IamAction => `ec2:DescribeThing${index}`,
    );

    const policy = permitted(sessionPolicy([...actions, 'lambda:GetFunctionConfiguration']));

    expect(policy).toEqual(['ec2:Describe*', 'lambda:GetFunctionConfiguration']);
  });

  it('refuses more services than any policy can hold, rather than leave one out', () => {
    expect(() => sessionPolicy(actionsOf(300, 1))).toThrow(/The plan has to split it/);
    expect(leastSessionPolicy(actionsOf(300, 1))).toBeGreaterThan(longestSessionPolicy);
    expect(leastSessionPolicy(actionsOf(40, 30))).toBeLessThanOrEqual(longestSessionPolicy);
  });
});
