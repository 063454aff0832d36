import { describe, expect, it } from 'vitest';
import { administrationMessage } from '../../../functions/checks/iam/administrators.judgement.ts';
import {
  allBut,
  allow,
  deny,
  judge,
  noBoundaryForOthers,
  withoutIdentities,
} from '../../support/policies/administrators.ts';

type Row = [string, object[]];

// https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
describe('a permissions boundary', () => {
  it.each<Row>([
    ['that permits everything holds nobody', [allow('*')]],
    ['that permits identities does not hold who has everything', [allow(['s3:*', 'iam:*'])]],
    [
      'that can be taken off holds nobody',
      [withoutIdentities, allow('iam:DeleteRolePermissionsBoundary')],
    ],
  ])('%s', (_, boundary) => {
    expect(judge([allow('*')], boundary)).toBeDefined();
  });

  it.each<Row>([
    ['without identities holds', [withoutIdentities]],
    ['of one service holds', [allow('s3:*')]],
    ['that denies identities holds', [allow('*'), deny('iam:*')]],
    [
      'that permits roles under a boundary only holds',
      [withoutIdentities, allow('iam:*', '*', noBoundaryForOthers)],
    ],
    ['that says nothing holds', []],
  ])('%s', (_, boundary) => {
    expect(judge([allow('*')], boundary)).toBeUndefined();
  });

  it('permits nothing by itself', () => {
    expect(judge([withoutIdentities], [allow('*')])).toBeUndefined();
  });
});

describe('administrationMessage', () => {
  const message = (statements: readonly object[]) => {
    const found = judge(statements);
    return found && administrationMessage(found, 'statement ');
  };

  it.each<[string, object[]]>([
    ['Everything is permitted by statement 1, 3.', [allow('*'), allow('s3:*'), allow('*:*')]],
    [
      'Everything is permitted by statement 1, 3 together.',
      [withoutIdentities, allow('s3:*'), allow('iam:*')],
    ],
    [
      'Everything but a few things, and the means to gain these, are permitted by statement 1.',
      [allBut('s3:*')],
    ],
    [
      'Everything but a few things, and the means to gain these, are permitted by statement 1.',
      [allow('*'), deny('s3:*')],
    ],
    [
      'Everything is permitted by statement 1, under a condition on aws:SourceVpc.',
      [
        allow('*', '*', {
          StringEquals: { 'aws:SourceVpc': 'vpc-1' },
          Bool: { 'aws:SecureTransport': 'true' },
        }),
      ],
    ],
    [
      'Everything is permitted by statement 1.',
      [allow('*', '*', { DateLessThan: { 'AWS:CurrentTime': '2030-01-01T00:00:00Z' } })],
    ],
  ])('%s', (text, statements) => {
    expect(message(statements)).toBe(text);
  });
});
