import { expect, it } from 'vitest';
import { check } from '../../../functions/checks/cloudtrail/account-multi-region-trail-logging.check.ts';
import { describeCheck } from '../../support/describe-check.ts';
import { denied, fakeAws, throwing } from '../../support/fake-aws.ts';
import { runScan } from '../../support/run-scan.ts';

const trails = (...logging: boolean[]) => ({
  related: { multiRegionTrails: logging.map((IsLogging) => ({ status: { IsLogging } })) },
});

describeCheck(check, {
  pass: {
    'a trail over all regions is logging': trails(true),
    'one of several is logging': trails(false, true),
  },
  fail: {
    'there is none': { ...trails(), message: 'No trail covers all regions.' },
    'all of them are stopped': {
      ...trails(false, false),
      message: 'Stopped: every trail that covers all regions, 2 in number.',
    },
  },
  errors: {
    'the status does not say whether it is logging': {
      related: { multiRegionTrails: [{ status: {} }] },
      message: /without IsLogging/,
    },
  },
});

const arnOf = (name: string, owner = '123456789012') =>
  `arn:aws:cloudtrail:eu-central-1:${owner}:trail/${name}`;
const trailList = [
  { TrailARN: arnOf('local'), Name: 'local', IsMultiRegionTrail: false },
  { TrailARN: arnOf('org', '210987654321'), Name: 'org', IsMultiRegionTrail: true },
];

it("asks the home region for the organisation's trail too, by its ARN, and for no other", async () => {
  const aws = fakeAws({
    lists: {
      'cloudtrail:DescribeTrails': () => ({ answer: { trailList } }),
      'cloudtrail:GetTrailStatus': () => ({ answer: { IsLogging: true } }),
    },
    calls: { 'cloudtrail:DescribeTrails': () => ({ trailList }) },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual(['cloudtrail-account-multi-region-trail-logging global 123456789012 pass']);
  expect(aws.asked.filter((line) => line.includes('GetTrailStatus'))).toEqual([
    `cloudtrail:GetTrailStatus@global {"Name":"${arnOf('org', '210987654321')}"}`,
  ]);
});

it('is an error where a status is denied', async () => {
  const aws = fakeAws({
    lists: {
      'cloudtrail:DescribeTrails': () => ({ answer: { trailList } }),
      'cloudtrail:GetTrailStatus': throwing(denied('GetTrailStatus')),
    },
    calls: { 'cloudtrail:DescribeTrails': () => ({ trailList }) },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([
    'cloudtrail-account-multi-region-trail-logging global 123456789012 error: permission',
  ]);
});
