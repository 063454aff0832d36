import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/cognito-idp/user-pool/deletion-protected.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws } from '../../../support/fakes/fake-aws.ts';

const pool = (DeletionProtection: 'ACTIVE' | 'INACTIVE') => ({
  item: { Id: 'eu-west-1_a1b2c3', Name: 'users', DeletionProtection },
});

describeCheck(check, {
  pass: { 'it is on': pool('ACTIVE') },
  fail: { 'it is off': { ...pool('INACTIVE'), message: 'Deletion protection is off.' } },
  errors: {
    'AWS has a new word': {
      // A word that AWS's model does not have.
      ...pool('ASLEEP' as 'ACTIVE'),
      message: /"ASLEEP", which is not known/,
    },
  },
});

it('describes each pool that is listed', async () => {
  const arn = 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_a1b2c3';
  const aws = fakeAws({
    lists: {
      'cognito-idp:ListUserPools': () => ({
        answer: { UserPools: [{ Id: 'eu-west-1_a1b2c3', Name: 'users' }] },
      }),
    },
    calls: {
      'cognito-idp:DescribeUserPool': () => ({
        UserPool: { Id: 'eu-west-1_a1b2c3', Arn: arn, Name: 'users', DeletionProtection: 'ACTIVE' },
      }),
    },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual(['cognito-idp-user-pool-deletion-protected eu-west-1 users pass']);
});
