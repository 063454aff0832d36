import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/organizations/account/member.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { denied, failed, fakeAws, throwing } from '../../../support/fakes/fake-aws.ts';

describeCheck(check, {
  pass: { 'it is in one': { item: { Organization: { Id: 'o-a1b2c3d4e5' } } } },
  fail: { 'it is in none': { message: 'The account is in no organization.' } },
  errors: { 'the organization has no id': { item: { Organization: {} }, message: /without Id/ } },
});

it.each([
  [
    failed('DescribeOrganization', 'AWSOrganizationsNotInUseException'),
    'global 123456789012 fail: The account is in no organization.',
  ],
  [denied('DescribeOrganization'), 'global - error: permission'],
])('tells an account of its own from one that may not ask', async (error, line) => {
  const aws = fakeAws({ calls: { 'organizations:DescribeOrganization': throwing(error) } });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([`organizations-account-member ${line}`]);
});
