import { AwsError } from '../../places/place.ts';
import { type Said, toldInEachRegion } from '../../places/told.ts';

/** Health and Support answer whoever has a support plan of the upper kinds, and the sample accounts have none. */
const withoutPlan = new AwsError(
  'SubscriptionRequiredException',
  400,
  'Amazon Web Services Premium Support Subscription is required to use this service.',
);

const said: readonly Said[] = [
  ['health:DescribeEvents', withoutPlan],
  ['health:DescribeAffectedEntities', withoutPlan],
  ['support:DescribeTrustedAdvisorChecks', withoutPlan],
  ['support:DescribeCases', withoutPlan],
];

export const health = toldInEachRegion({ healthy: () => said, faulty: () => said });
