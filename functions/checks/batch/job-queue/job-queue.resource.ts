import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import { computeEnvironment } from '../compute-environment/compute-environment.resource.ts';
import type { ComputeEnvironmentDetail, JobQueueDetail } from '../shapes.generated.ts';

// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
type JobQueueFacts = {};

export interface JobQueueRelated {
  environments: ComputeEnvironmentDetail;
}

export const jobQueue = defineResource<JobQueueDetail, JobQueueFacts, JobQueueRelated>({
  service: 'batch',
  type: 'AWS::Batch::JobQueue',
  scope: 'regional',

  list: {
    operation: 'DescribeJobQueues',
    action: 'batch:DescribeJobQueues',
    input: { maxResults: 100 },
    items: 'jobQueues',
  },

  identify: ({ jobQueueArn, jobQueueName }, { region }) => ({
    id: jobQueueArn,
    name: jobQueueName,
    region,
  }),

  // One that was deleted stays listed for a while.
  select: ({ status }) => !['DELETING', 'DELETED'].includes(answered(status, 'status')),

  facts: {},

  related: {
    environments: {
      resource: computeEnvironment,
      keys: ({ computeEnvironmentOrder = [] }) =>
        computeEnvironmentOrder.map(({ computeEnvironment: arn }) => arn),
      otherKeys: ({ computeEnvironmentArn }: ComputeEnvironmentDetail) => [computeEnvironmentArn],
    },
  },
});
