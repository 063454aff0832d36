import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/s3/access-point/public-access-blocked.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws } from '../../../support/fakes/fake-aws.ts';

const on = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

describeCheck(check, {
  pass: {
    'all four settings are on': {
      facts: { GetAccessPoint: { PublicAccessBlockConfiguration: on } },
    },
  },
  fail: {
    'a setting is off': {
      facts: {
        GetAccessPoint: { PublicAccessBlockConfiguration: { ...on, RestrictPublicBuckets: false } },
      },
      message: 'The access point leaves off RestrictPublicBuckets.',
    },
    'no setting is answered': {
      facts: { GetAccessPoint: { Name: 'app', PublicAccessBlockConfiguration: {} } },
      message:
        'The access point leaves off BlockPublicAcls, IgnorePublicAcls, BlockPublicPolicy, RestrictPublicBuckets.',
    },
  },
});

it("asks for the account's access points in every region", async () => {
  const answer = {
    AccessPointList: [
      { Name: 'app', AccessPointArn: 'arn:aws:s3:eu-west-1:123456789012:accesspoint/app' },
    ],
  };
  const aws = fakeAws({
    lists: { 's3control:ListAccessPoints': () => ({ answer }) },
    calls: { 's3control:GetAccessPoint': () => ({ PublicAccessBlockConfiguration: on }) },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual(['s3-access-point-public-access-blocked eu-west-1 app pass']);
  expect(aws.asked).toEqual([
    's3control:ListAccessPoints@eu-west-1 {"AccountId":"123456789012","MaxResults":1000}',
    's3control:GetAccessPoint@eu-west-1 {"AccountId":"123456789012","Name":"app"}',
  ]);
});
