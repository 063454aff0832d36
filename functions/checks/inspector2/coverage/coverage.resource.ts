import { defineResource } from '../../../core/resource.ts';
import type { CoveredResource } from '../shapes.generated.ts';

/** A resource of this account that Inspector knows; an administrator is told of those of its members, too. */
export const coverage = defineResource<CoveredResource>({
  service: 'inspector2',
  type: 'AWS::InspectorV2::Coverage',
  scope: 'regional',

  list: {
    operation: 'ListCoverage',
    action: 'inspector2:ListCoverage',
    input: (_, { accountId }) => ({
      maxResults: 200,
      filterCriteria: { accountId: [{ comparison: 'EQUALS', value: accountId }] },
    }),
    items: 'coveredResources',
  },

  // The same resource may stand there once for its packages and once for its network.
  identify: ({ resourceId, scanType }, { region }) => ({
    id: resourceId && scanType && `${resourceId}/${scanType}`,
    name: resourceId,
    region,
  }),

  facts: {},
});
