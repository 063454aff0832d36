import { AwsError, type Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldInEachRegion } from '../../places/told.ts';

function hub(place: Place): readonly Said[] {
  const standard = 'standards/aws-foundational-security-best-practices/v/1.0.0';
  return [
    [
      'securityhub:DescribeHub',
      {
        HubArn: arn(place, 'securityhub', 'hub/default'),
        SubscribedAt: inDays(-300),
        AutoEnableControls: true,
      },
    ],
    [
      'securityhub:GetEnabledStandards',
      {
        StandardsSubscriptions: [
          {
            StandardsSubscriptionArn: arn(
              place,
              'securityhub',
              'subscription/aws-foundational-security-best-practices/v/1.0.0',
            ),
            StandardsArn: `arn:aws:securityhub:${place.region}::${standard}`,
            StandardsInput: {},
            StandardsStatus: 'READY',
          },
        ],
      },
    ],
  ];
}

/** What Security Hub says of a region that it is not on in. */
const off = ({ accountId }: Place) =>
  new AwsError(
    'InvalidAccessException',
    401,
    `Account ${accountId} is not subscribed to AWS Security Hub`,
  );

export const securityHub = toldInEachRegion({
  healthy: hub,
  faulty: (place) => [
    ['securityhub:DescribeHub', off(place)],
    ['securityhub:GetEnabledStandards', off(place)],
  ],
});
