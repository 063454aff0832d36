import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldInEachRegion } from '../../places/told.ts';

const analyzers = (place: Place, types: readonly string[]): readonly Said[] => [
  [
    'accessanalyzer:ListAnalyzers',
    {
      analyzers: types.map((type) => ({
        name: type.toLowerCase(),
        arn: arn(place, 'access-analyzer', `analyzer/${type.toLowerCase()}`),
        type,
        status: 'ACTIVE',
        createdAt: inDays(-200),
      })),
    },
  ],
];

export const accessAnalyzer = toldInEachRegion({
  healthy: (place) => analyzers(place, ['ACCOUNT', 'ACCOUNT_UNUSED_ACCESS']),
  faulty: (place) => analyzers(place, []),
});
