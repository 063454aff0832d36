import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/organizations/delegated-administrator/known.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws } from '../../../support/fakes/fake-aws.ts';

const item = { Id: '210987654321', Name: 'security' };

describeCheck(check, {
  pass: { 'it is known': { item, parameters: { knownAccounts: ['210987654321'] } } },
  fail: {
    'none is known': {
      item,
      message: 'Not among the known accounts, and administers services for the organization.',
    },
    'others are known': {
      item,
      parameters: { knownAccounts: ['310987654321'] },
      message: 'Not among the known accounts, and administers services for the organization.',
    },
  },
});

it('asks nothing of the kind in a member account', async () => {
  const aws = fakeAws({
    calls: {
      'organizations:DescribeOrganization': () => ({
        Organization: { MasterAccountId: '999999999999' },
      }),
    },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([]);
  expect(aws.asked.some((line) => line.includes('ListDelegatedAdministrators'))).toBe(false);
});
