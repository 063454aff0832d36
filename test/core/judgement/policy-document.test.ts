import { describe, expect, it } from 'vitest';
import {
  matchesPattern,
  publicStatements,
  statementsOf,
} from '../../../functions/core/judgement/policy-document.ts';

const policy = (...statements: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

const isPublic = (statement: object) =>
  publicStatements(
    statementsOf(policy({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', ...statement })),
  ).length > 0;

describe('statementsOf', () => {
  it('reads one statement or several, one word or several', () => {
    const one = JSON.stringify({
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::123456789012:root' },
        Action: 'a:B',
      },
    });

    expect(statementsOf(one)).toEqual([
      { Effect: 'Allow', Principal: { AWS: ['arn:aws:iam::123456789012:root'] }, Action: ['a:B'] },
    ]);
    expect(statementsOf(policy({ Effect: 'Deny' }, { Effect: 'Allow' }))).toHaveLength(2);
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '"*"'],
    ['no statements', '{"Version":"2012-10-17"}'],
    ['an unknown effect', policy({ Effect: 'Maybe' })],
    ['a member that policies do not have', policy({ Effect: 'Allow', Principals: '*' })],
    ['a principal that is no name', policy({ Effect: 'Allow', Principal: { AWS: [7] } })],
  ])('refuses %s', (_, text) => {
    expect(() => statementsOf(text)).toThrow();
  });
});

describe('a statement is public', () => {
  it.each<[string, object]>([
    ['for everybody', { Principal: '*' }],
    ['for every AWS principal', { Principal: { AWS: '*' } }],
    ['for every AWS principal among others', { Principal: { AWS: ['111122223333', '*'] } }],
    ['for everybody but one', { NotPrincipal: { AWS: '111122223333' } }],
    [
      'from the whole internet',
      { Condition: { IpAddress: { 'aws:SourceIp': ['10.0.0.0/8', '0.0.0.0/0'] } } },
    ],
    [
      'from both halves of the internet',
      { Condition: { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } } },
    ],
    [
      'from everywhere but one address',
      { Condition: { NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } },
    ],
    [
      'for every account but one',
      { Condition: { StringNotEquals: { 'aws:PrincipalAccount': '111122223333' } } },
    ],
    [
      'under a condition that says nothing of the caller',
      { Condition: { Bool: { 'aws:SecureTransport': true } } },
    ],
    [
      'under a condition that a missing key satisfies',
      { Condition: { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } } },
    ],
    [
      'under a condition that an empty key satisfies',
      { Condition: { 'ForAllValues:StringEquals': { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } },
    ],
    [
      'with a wildcard for the organisation',
      { Condition: { StringLike: { 'aws:PrincipalOrgID': 'o-*' } } },
    ],
    [
      'with a wildcard for the account',
      { Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/admin' } } },
    ],
    [
      'with one fixed and one open value',
      { Condition: { StringLike: { 'aws:SourceVpce': ['vpce-1', '*'] } } },
    ],
  ])('%s', (_, statement) => {
    expect(isPublic({ Principal: '*', ...statement })).toBe(true);
  });
});

describe('a statement is not public', () => {
  it.each<[string, object]>([
    ['for one account', { Principal: { AWS: 'arn:aws:iam::111122223333:root' } }],
    ['for a service', { Principal: { Service: 's3.amazonaws.com' } }],
    ['when it denies', { Effect: 'Deny' }],
    ['without a principal, as in an identity policy', { Principal: undefined }],
    [
      'from known addresses',
      { Condition: { IpAddress: { 'aws:SourceIp': ['192.0.2.7', '2001:db8::/32'] } } },
    ],
    [
      'for one organisation',
      { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } } },
    ],
    [
      'for a branch of one organisation',
      { Condition: { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/*' } } },
    ],
    [
      'for one account by condition, whatever the case',
      { Condition: { StringEquals: { 'AWS:SourceAccount': '111122223333' } } },
    ],
    [
      'for the roles of one account',
      { Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws-cn:iam::111122223333:role/*' } } },
    ],
    ['through one endpoint', { Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } }],
    [
      'when one of several conditions holds the caller',
      {
        Condition: {
          Bool: { 'aws:SecureTransport': 'true' },
          StringEquals: { 'aws:SourceVpc': 'vpc-1' },
        },
      },
    ],
  ])('%s', (_, statement) => {
    expect(isPublic({ Principal: '*', ...statement })).toBe(false);
  });
});

describe('matchesPattern', () => {
  it.each([
    ['arn:aws:s3:::bucket/*', 'arn:aws:s3:::bucket/a/b', true],
    ['arn:aws:s3:::bucket/?', 'arn:aws:s3:::bucket/ab', false],
    ['arn:aws:s3:::a.b', 'arn:aws:s3:::aXb', false],
    ['*', 'anything', true],
  ])('%s on %s: %s', (pattern, text, matches) => {
    expect(matchesPattern(pattern, text)).toBe(matches);
  });
});
