import { defineResource } from '../../../core/resource.ts';
import type { ResourceComplianceSummaryItem } from '../shapes.generated.ts';

export type PatchCompliance = ResourceComplianceSummaryItem;

/** What the last look of Patch Manager at a node found. A node that it never looked at has none. */
export const patchCompliance = defineResource<PatchCompliance>({
  service: 'ssm',
  type: 'AWS::SSM::PatchCompliance',
  scope: 'regional',

  list: {
    operation: 'ListResourceComplianceSummaries',
    action: 'ssm:ListResourceComplianceSummaries',
    input: {
      Filters: [{ Key: 'ComplianceType', Values: ['Patch'], Type: 'EQUAL' }],
      MaxResults: 50,
    },
    items: 'ResourceComplianceSummaryItems',
  },

  identify: ({ ResourceId }, { region }) => ({ id: ResourceId, name: ResourceId, region }),

  facts: {},
});
