import { describe, expect, it } from 'vitest';
import { AuthenticationError } from '../../../functions/core/errors.ts';
import type { AwsRequest } from '../../../functions/core/scan/aws-caller.ts';
import { readRegions } from '../../../functions/platform/entry/regions.ts';
import { denied, fakeAws, throwing } from '../../support/fakes/fake-aws.ts';

const answering = (regions: unknown) =>
  fakeAws({ calls: { 'ec2:DescribeRegions': () => ({ Regions: regions }) } });

describe('the regions of an account', () => {
  it('are on or off', async () => {
    const aws = answering([
      { RegionName: 'eu-west-1', OptInStatus: 'opt-in-not-required' },
      { RegionName: 'me-south-1', OptInStatus: 'not-opted-in' },
      { RegionName: 'af-south-1', OptInStatus: 'opted-in' },
    ]);

    expect(await readRegions(aws)).toEqual({
      enabled: ['eu-west-1', 'af-south-1'],
      disabled: ['me-south-1'],
    });
    expect(aws.asked).toEqual(['ec2:DescribeRegions@global {"AllRegions":true}']);
  });

  it.each([
    ['left out', undefined],
    ['none', []],
    ['without a status', [{ RegionName: 'eu-west-1' }]],
    ['in a state nobody knows', [{ RegionName: 'eu-west-1', OptInStatus: 'enabling' }]],
    ['without a name', [{ OptInStatus: 'opted-in' }]],
    ['no list', { RegionName: 'eu-west-1', OptInStatus: 'opted-in' }],
    ['with a name that is no text', [{ RegionName: 1, OptInStatus: 'opted-in' }]],
  ])('are an error when they are %s', async (_, regions) => {
    await expect(readRegions(answering(regions))).rejects.toMatchObject({ category: 'service' });
  });

  it('are an error when they may not be read', async () => {
    const aws = fakeAws({ calls: { 'ec2:DescribeRegions': throwing(denied('DescribeRegions')) } });

    await expect(readRegions(aws)).rejects.toMatchObject({ category: 'permission' });
  });

  it.each([
    ['the region of the scan', ['eu-central-1'], ['eu-central-1']],
    ['one that cannot be off', ['me-south-1', 'eu-central-1'], ['eu-central-1']],
    ['another if one is off', ['me-south-1', 'af-south-1'], ['me-south-1', 'af-south-1']],
    ['the home region if there is no scan', [], [undefined]],
  ])('are asked for in %s', async (_, scanned, asked) => {
    const places: (string | undefined)[] = [];
    const Regions = [{ RegionName: 'eu-west-1', OptInStatus: 'opted-in' }];
    const answer = ({ askIn }: AwsRequest) => {
      places.push(askIn);
      if (askIn !== 'me-south-1') return { Regions };
      const context = { service: 'ec2', operation: 'DescribeRegions', awsCode: 'AuthFailure' };
      throw new AuthenticationError('Who?', context);
    };

    await readRegions(fakeAws({ calls: { 'ec2:DescribeRegions': answer } }), scanned);

    expect(places).toEqual(asked);
  });

  it('are an error of the region that denies it, and no other is asked', async () => {
    const aws = fakeAws({ calls: { 'ec2:DescribeRegions': throwing(denied('DescribeRegions')) } });

    const scanned = ['me-south-1', 'af-south-1'];

    await expect(readRegions(aws, scanned)).rejects.toMatchObject({ category: 'permission' });
    expect(aws.asked).toHaveLength(1);
  });
});
