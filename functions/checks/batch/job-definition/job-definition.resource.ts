import { defineResource } from '../../../core/resource.ts';
import type { JobDefinition } from '../shapes.generated.ts';

/** A revision of a job definition that jobs can be submitted with. */
export const jobDefinition = defineResource<JobDefinition>({
  service: 'batch',
  type: 'AWS::Batch::JobDefinition',
  scope: 'regional',

  // Revisions that were deregistered stay listed for half a year.
  list: {
    operation: 'DescribeJobDefinitions',
    action: 'batch:DescribeJobDefinitions',
    input: { status: 'ACTIVE', maxResults: 100 },
    items: 'jobDefinitions',
  },

  identify: ({ jobDefinitionArn, jobDefinitionName, revision }, { region }) => ({
    id: jobDefinitionArn,
    name: jobDefinitionName && `${jobDefinitionName}:${revision}`,
    region,
  }),

  facts: {},
});
