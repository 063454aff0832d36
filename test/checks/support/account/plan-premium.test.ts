import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/support/account/plan-premium.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { denied, failed, fakeAws, throwing } from '../../../support/fakes/fake-aws.ts';

describeCheck(check, {
  pass: { 'there are levels': { item: { severityLevels: [{ code: 'low', name: 'General' }] } } },
  fail: {
    'the plan has no API': {
      message: 'The support plan has no API: it is below Business Support.',
    },
  },
  errors: {
    'there is no level': { item: { severityLevels: [] }, message: /without any level/ },
  },
});

it.each([
  [
    failed('DescribeSeverityLevels', 'SubscriptionRequiredException'),
    'global 123456789012 fail: The support plan has no API: it is below Business Support.',
  ],
  [denied('DescribeSeverityLevels'), 'global - error: permission'],
])('tells a plan without API from one that may not be asked', async (error, line) => {
  const aws = fakeAws({ calls: { 'support:DescribeSeverityLevels': throwing(error) } });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([`support-account-plan-premium ${line}`]);
});
