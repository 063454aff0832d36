import { expect, it } from 'vitest';
import { bucketRegion } from '../../../../functions/core/judgement/buckets/bucket-location.ts';

it.each([
  [undefined, 'us-east-1'],
  ['EU', 'eu-west-1'],
  ['eu-west-1', 'eu-west-1'],
  ['ap-south-2', 'ap-south-2'],
])('takes a location of %s for %s', (LocationConstraint, region) => {
  expect(bucketRegion({ LocationConstraint })).toBe(region);
});
