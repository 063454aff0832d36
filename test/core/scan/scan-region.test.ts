import { describe, expect, it } from 'vitest';
import { defineCheck, pass } from '../../../functions/core/check.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import type { AwsRequest } from '../../../functions/core/scan/aws-caller.ts';
import type { ScanRequest } from '../../../functions/core/scan/plan.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import { fakeAws } from '../../support/fakes/fake-aws.ts';

const ofAccount = (service: string) =>
  defineCheck(
    defineResource<object>({
      service,
      type: 'Test::Account',
      scope: 'global',
      get: { operation: 'GetAccount', action: 'cloudtrail:DescribeTrails' },
      identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),
      facts: {},
    }),
    { ...metadata(`${service}-x`), evaluate: pass },
  );

async function placesAsked(service: string, scan: Partial<ScanRequest>) {
  const places: (string | undefined)[] = [];
  const answer = ({ region, askIn }: AwsRequest) => {
    places.push(`${region}: ${askIn}`);
    return { Is: 'there' };
  };
  const aws = fakeAws({ calls: { [`${service}:GetAccount`]: answer } });
  const { lines, coverage } = await runScan(aws, [ofAccount(service)], scan);
  return { places, lines, coverage };
}

// An organisation may deny every other region, CloudTrail and EC2 not excepted:
// https://docs.aws.amazon.com/controltower/latest/userguide/primary-region-deny-policy.html
describe('what is asked once per account', () => {
  it.each<[string, string, Partial<ScanRequest>, string]>([
    ['in the only region of the scan', 'cloudtrail', { regions: ['eu-central-1'] }, 'eu-central-1'],
    [
      'in the first of several',
      'cloudtrail',
      { regions: ['eu-central-1', 'eu-west-1'] },
      'eu-central-1',
    ],
    [
      'in the home region if that is one of them',
      's3',
      { regions: ['eu-central-1', 'us-east-1'] },
      'us-east-1',
    ],
    [
      'in one that is on',
      's3control',
      { regions: ['me-south-1', 'eu-west-1'], disabledRegions: ['me-south-1'] },
      'eu-west-1',
    ],
    [
      'in one that has the service',
      'apprunner',
      { regions: ['af-south-1', 'eu-west-1'] },
      'eu-west-1',
    ],
    [
      'in the home region of a service without regions',
      'iam',
      { regions: ['eu-west-1'] },
      'us-east-1',
    ],
    [
      'in the home region of the partition, in China',
      'iam',
      { regions: ['cn-northwest-1'], partition: 'aws-cn' },
      'cn-north-1',
    ],
    [
      'in a region of the scan, in China',
      'cloudtrail',
      { regions: ['cn-northwest-1'], partition: 'aws-cn' },
      'cn-northwest-1',
    ],
  ])('is asked %s', async (_, service, scan, place) => {
    const { places, lines, coverage } = await placesAsked(service, scan);

    expect(places).toEqual([`global: ${place}`]);
    expect(lines).toEqual([`${service}-x global 123456789012 pass`]);
    expect(coverage).toEqual([`global ${service}:GetAccount ok 1`]);
  });

  it.each<[string, string, Partial<ScanRequest>, string]>([
    [
      'on',
      'cloudtrail',
      { regions: ['me-south-1'], disabledRegions: ['me-south-1'] },
      'region-disabled',
    ],
    ['in the service', 'apprunner', { regions: ['af-south-1'] }, 'not-in-region'],
  ])('is not asked where no region of the scan is %s', async (_, service, scan, state) => {
    const { places, lines, coverage } = await placesAsked(service, scan);

    expect(places).toEqual([]);
    expect(lines).toEqual([]);
    expect(coverage).toEqual([`global ${service}:GetAccount ${state} 1`]);
  });

  it('says where it was asked when the answer is none', async () => {
    const aws = fakeAws({ calls: { 'cloudtrail:GetAccount': () => ({}) } });

    const { steps } = await runScan(aws, [ofAccount('cloudtrail')], { regions: ['eu-central-1'] });

    expect(steps[0]?.observations).toMatchObject([
      { error: { message: 'GetAccount in eu-central-1 answered without members.' } },
    ]);
  });
});

// https://docs.aws.amazon.com/global-accelerator/latest/dg/getting-started.html
describe('what is asked in one region of a partition', () => {
  const inOregon = defineCheck(
    defineResource<object>({
      service: 's3control',
      type: 'Test::Account',
      scope: 'global',
      askedIn: { aws: 'us-west-2' },
      get: { operation: 'GetAccount', action: 'cloudtrail:DescribeTrails' },
      identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),
      facts: { GetMore: { action: 'cloudtrail:DescribeTrails', input: () => ({}) } },
    }),
    { ...metadata('s3-x'), evaluate: pass },
  );

  it('is asked there, with its facts, whatever the regions of the scan', async () => {
    const places: (string | undefined)[] = [];
    const answer = ({ askIn }: AwsRequest) => {
      places.push(askIn);
      return { Is: 'there' };
    };
    const aws = fakeAws({
      calls: { 's3control:GetAccount': answer, 's3control:GetMore': answer },
    });
    const check = { ...inOregon, needs: ['GetMore'] };

    const { lines } = await runScan(aws, [check], { regions: ['eu-west-1', 'us-east-1'] });

    expect(places).toEqual(['us-west-2', 'us-west-2']);
    expect(lines).toEqual(['s3-x global 123456789012 pass']);
  });

  it.each(['aws-cn', 'aws-us-gov'] as const)('is nowhere in %s', async (partition) => {
    const { lines, coverage } = await runScan(fakeAws({}), [inOregon], {
      regions: [partition === 'aws-cn' ? 'cn-north-1' : 'us-gov-west-1'],
      partition,
    });

    expect(lines).toEqual([]);
    expect(coverage).toEqual(['global s3control:GetAccount not-in-region 1']);
  });
});
