import type { Place } from '../../places/place.ts';
import { type Said, toldAtHome } from '../../places/told.ts';

/** What AWS would save a month by deleting one idle volume. */
const saving = ({ accountId, region }: Place, estimatedMonthlySavings: number): readonly Said[] => [
  ['cost-optimization-hub:ListEnrollmentStatuses', { items: [{ accountId, status: 'Active' }] }],
  [
    'cost-optimization-hub:ListRecommendations',
    {
      items: [
        {
          recommendationId: 'idle-volume',
          accountId,
          region,
          resourceId: 'vol-0a1b2c3d4e5f60718',
          currentResourceType: 'EbsVolume',
          actionType: 'Delete',
          estimatedMonthlySavings,
          currencyCode: 'USD',
        },
      ],
    },
  ],
];

export const costOptimizationHub = toldAtHome({
  healthy: (place) => saving(place, 4),
  faulty: (place) => saving(place, 320),
});
