import { describe, expect, it } from 'vitest';
import { readRegions } from '../../functions/platform/regions.ts';
import { denied, fakeAws, throwing } from '../support/fake-aws.ts';

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
  ])('are an error when they are %s', async (_, regions) => {
    await expect(readRegions(answering(regions))).rejects.toMatchObject({ category: 'service' });
  });

  it('are an error when they may not be read', async () => {
    const aws = fakeAws({ calls: { 'ec2:DescribeRegions': throwing(denied('DescribeRegions')) } });

    await expect(readRegions(aws)).rejects.toMatchObject({ category: 'permission' });
  });
});
