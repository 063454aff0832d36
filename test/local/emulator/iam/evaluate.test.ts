import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../local/emulator/iam/evaluate.ts';
import { parsePolicy } from '../../../../local/emulator/iam/policy.ts';

const policies = (...Statement: readonly object[]) => [parsePolicy(JSON.stringify({ Statement }))];
const allow = (Action: string, Resource = '*') => ({ Effect: 'Allow', Action, Resource });
const deny = (Action: string) => ({ Effect: 'Deny', Action, Resource: '*' });
const ask = { action: 's3:GetBucketPolicy', resource: 'arn:aws:s3:::bucket', context: {} };

describe('a decision', () => {
  it.each([
    [
      'nothing is allowed',
      policies(allow('ec2:*')),
      'because no identity-based policy allows the s3:GetBucketPolicy action',
    ],
    [
      'another resource is allowed',
      policies(allow('s3:*', 'arn:aws:s3:::other')),
      'because no identity-based policy allows the s3:GetBucketPolicy action',
    ],
    [
      'it is denied, too',
      policies(allow('s3:*'), deny('s3:GetBucket*')),
      'with an explicit deny in an identity-based policy',
    ],
  ])('is no when %s', (_, identity, reason) => {
    expect(evaluate({ identity }, ask)).toEqual({ allowed: false, reason });
  });

  it('is yes when it is allowed, whatever the case of the action', () => {
    expect(evaluate({ identity: policies(allow('S3:getbucketpolicy')) }, ask)).toEqual({
      allowed: true,
    });
  });

  it('reads NotAction and NotResource', () => {
    const identity = policies({
      Effect: 'Allow',
      NotAction: 'iam:*',
      NotResource: 'arn:aws:s3:::other',
    });

    expect(evaluate({ identity }, ask).allowed).toBe(true);
    expect(evaluate({ identity }, { ...ask, action: 'iam:GetRole' }).allowed).toBe(false);
  });

  it('is narrowed by a session policy, which gives nothing by itself', () => {
    const identity = policies(allow('s3:*'));
    const session = policies(allow('ec2:*'));

    expect(evaluate({ identity, session }, ask)).toEqual({
      allowed: false,
      reason: 'because no session policy allows the s3:GetBucketPolicy action',
    });
    expect(evaluate({ identity, session }, { ...ask, action: 'ec2:DescribeVpcs' }).allowed).toBe(
      false,
    );
    expect(evaluate({ identity, session: policies(allow('s3:Get*')) }, ask).allowed).toBe(true);
  });
});

describe('a policy', () => {
  it('is refused when it has an element that is not understood', () => {
    expect(() => policies({ ...allow('s3:*'), Principle: '*' })).toThrow('Principle');
  });
});
