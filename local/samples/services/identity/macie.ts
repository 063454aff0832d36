import { AwsError } from '../../places/place.ts';
import { inDays, type Said, toldInEachRegion } from '../../places/told.ts';

const on: readonly Said[] = [
  [
    'macie2:GetMacieSession',
    {
      status: 'ENABLED',
      findingPublishingFrequency: 'FIFTEEN_MINUTES',
      serviceRole: 'arn:aws:iam::aws:role/macie',
      createdAt: inDays(-300),
      updatedAt: inDays(-300),
    },
  ],
];

const off = new AwsError('AccessDeniedException', 403, 'Macie is not enabled');

export const macie = toldInEachRegion({
  healthy: () => on,
  faulty: () => [['macie2:GetMacieSession', off]],
});
