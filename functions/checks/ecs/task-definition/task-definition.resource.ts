import { defineResource } from '../../../core/resource.ts';
import type { DescribeTaskDefinitionResponse, TaskDefinition } from '../shapes.generated.ts';

/**
 * A family of task definitions, as its latest active revision has it: what the next deployment
 * runs, and what AWS Config judges. ListTaskDefinitions would list every revision there ever was,
 * thousands in accounts that deploy often.
 *
 * https://docs.aws.amazon.com/config/latest/developerguide/ecs-task-definition-user-for-host-mode-check.html
 */
export const taskDefinition = defineResource<TaskDefinition>({
  service: 'ecs',
  type: 'AWS::ECS::TaskDefinition',
  scope: 'regional',

  list: {
    operation: 'ListTaskDefinitionFamilies',
    action: 'ecs:ListTaskDefinitionFamilies',
    input: { status: 'ACTIVE', maxResults: 100 },
    items: 'families',
  },
  // By the name of a family alone, the answer is its latest active revision:
  // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html
  describe: {
    operation: 'DescribeTaskDefinition',
    action: 'ecs:DescribeTaskDefinition',
    batch: 1,
    idOfListed: (family) => (typeof family === 'string' ? family : undefined),
    identifyListed: (family: string, { partition, region, accountId }) => ({
      id: `arn:${partition}:ecs:${region}:${accountId}:task-definition/${family}`,
      name: family,
      region,
    }),
    input: ([family]) => ({ taskDefinition: family }),
    items: ({ taskDefinition: latest }: DescribeTaskDefinitionResponse) => latest && [latest],
    idOf: ({ family }) => family,
  },

  // Without the revision, so that a finding outlives the deployments that do not mend it.
  identify: ({ taskDefinitionArn, family }, { region }) => ({
    id: taskDefinitionArn?.replace(/:\d+$/, ''),
    name: family,
    region,
  }),

  facts: {},
});
