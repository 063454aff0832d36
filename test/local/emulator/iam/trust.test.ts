import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../local/emulator/iam/policy.ts';
import { trusts } from '../../../../local/emulator/iam/trust.ts';

const asker = {
  account: '111111111111',
  roleArn: 'arn:aws:iam::111111111111:role/run-shard',
  sessionArn: 'arn:aws:sts::111111111111:assumed-role/run-shard/x',
};
const trust = (statement: object) =>
  parsePolicy(
    JSON.stringify({ Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', ...statement } }),
  );
const answer = (statement: object, context = {}) =>
  trusts(trust(statement), 'sts:AssumeRole', asker, context);

describe('a trust policy', () => {
  it.each([
    ['the account', { AWS: 'arn:aws:iam::111111111111:root' }, 'account'],
    ['the account by its number', { AWS: ['111111111111'] }, 'account'],
    ['the role', { AWS: asker.roleArn }, 'principal'],
    ['another account', { AWS: 'arn:aws:iam::999999999999:root' }, 'none'],
    ['a service', { Service: 'lambda.amazonaws.com' }, 'none'],
  ])('that names %s', (_, Principal, expected) => {
    expect(answer({ Principal })).toBe(expected);
  });

  it('holds only under its conditions', () => {
    const statement = {
      Principal: { AWS: 'arn:aws:iam::111111111111:root' },
      Condition: {
        StringEquals: { 'sts:ExternalId': 'secret' },
        ArnEquals: { 'aws:PrincipalArn': ['arn:aws:iam::111111111111:role/verify', asker.roleArn] },
      },
    };
    const principal = { 'aws:PrincipalArn': [asker.roleArn] };

    expect(answer(statement, { ...principal, 'sts:ExternalId': ['secret'] })).toBe('account');
    expect(answer(statement, { ...principal, 'sts:ExternalId': ['wrong'] })).toBe('none');
    expect(answer(statement, principal)).toBe('none');
    expect(answer(statement, { 'sts:ExternalId': ['secret'], 'aws:PrincipalArn': ['arn:x'] })).toBe(
      'none',
    );
  });

  it('does not hold for an action that it does not name', () => {
    expect(trusts(trust({ Principal: { AWS: asker.roleArn } }), 'sts:TagSession', asker, {})).toBe(
      'none',
    );
  });

  it('lets a service in that it names', () => {
    const policy = trust({ Principal: { Service: 'lambda.amazonaws.com' } });

    expect(trusts(policy, 'sts:AssumeRole', { service: 'lambda.amazonaws.com' }, {})).toBe(
      'principal',
    );
    expect(trusts(policy, 'sts:AssumeRole', { service: 'states.amazonaws.com' }, {})).toBe('none');
  });
});
