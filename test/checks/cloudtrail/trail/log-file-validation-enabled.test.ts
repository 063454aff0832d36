import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/cloudtrail/trail/log-file-validation-enabled.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws } from '../../../support/fakes/fake-aws.ts';

describeCheck(check, {
  pass: { 'validation is on': { item: { LogFileValidationEnabled: true } } },
  fail: {
    'validation is off': {
      item: { LogFileValidationEnabled: false },
      message: 'Log file validation is off.',
    },
  },
});

it('asks for the trails of the account at home, not for their shadows', async () => {
  const aws = fakeAws({
    lists: { 'cloudtrail:DescribeTrails': () => ({ answer: { trailList: [] } }) },
  });

  const { lines } = await runScan(aws, [check], { regions: ['eu-west-1', 'us-east-1'] });

  expect(lines).toEqual([]);
  expect(aws.asked).toEqual([
    'cloudtrail:DescribeTrails@eu-west-1 {"includeShadowTrails":false}',
    'cloudtrail:DescribeTrails@us-east-1 {"includeShadowTrails":false}',
  ]);
});
