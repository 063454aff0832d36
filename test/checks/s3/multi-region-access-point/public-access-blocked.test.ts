import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/s3/multi-region-access-point/public-access-blocked.check.ts';
import type { AwsRequest } from '../../../../functions/core/scan/aws-caller.ts';
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
  pass: { 'all four settings are on': { item: { PublicAccessBlock: on } } },
  fail: {
    'a setting is off': {
      item: { PublicAccessBlock: { ...on, BlockPublicPolicy: false } },
      message: 'The Multi-Region access point leaves off BlockPublicPolicy.',
    },
    'no setting is answered': {
      item: { PublicAccessBlock: {} },
      message:
        'The Multi-Region access point leaves off BlockPublicAcls, IgnorePublicAcls, BlockPublicPolicy, RestrictPublicBuckets.',
    },
  },
  errors: { 'the block is left out': { item: {}, message: /without PublicAccessBlock/ } },
});

it('asks Oregon alone, whatever the regions of the scan, and names it by its alias', async () => {
  const places: (string | undefined)[] = [];
  const aws = fakeAws({
    lists: {
      's3control:ListMultiRegionAccessPoints': ({ askIn }: AwsRequest) => {
        places.push(askIn);
        return {
          answer: { AccessPoints: [{ Name: 'all', Alias: 'm1.mrap', PublicAccessBlock: on }] },
        };
      },
    },
  });

  const { steps } = await runScan(aws, [check], { regions: ['eu-west-1', 'us-east-1'] });

  expect(places).toEqual(['us-west-2']);
  expect(steps.flatMap(({ observations }) => observations)).toMatchObject([
    { resource: { id: 'arn:aws:s3::123456789012:accesspoint/m1.mrap' }, status: 'pass' },
  ]);
});
