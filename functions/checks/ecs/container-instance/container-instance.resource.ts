import { defineResource } from '../../../core/resource.ts';
import { cluster } from '../cluster/cluster.resource.ts';
import type { ContainerInstance, DescribeContainerInstancesResponse } from '../shapes.generated.ts';

/** A machine on which a cluster runs tasks, in EC2 or elsewhere. */
export const containerInstance = defineResource<ContainerInstance>({
  service: 'ecs',
  type: 'AWS::ECS::ContainerInstance',
  scope: 'regional',

  parent: cluster,
  list: {
    operation: 'ListContainerInstances',
    action: 'ecs:ListContainerInstances',
    input: (clusterArn) => ({ cluster: clusterArn, maxResults: 100 }),
    items: 'containerInstanceArns',
  },
  describe: {
    operation: 'DescribeContainerInstances',
    action: 'ecs:DescribeContainerInstances',
    batch: 100,
    idOfListed: (arn) => (typeof arn === 'string' ? arn : undefined),
    identifyListed: (arn: string, { region }) => ({ id: arn, name: arn.split('/').at(-1), region }),
    input: (containerInstances, clusterArn) => ({ cluster: clusterArn, containerInstances }),
    items: 'containerInstances',
    idOf: ({ containerInstanceArn }) => containerInstanceArn,
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html
    gone: ({ failures = [] }: DescribeContainerInstancesResponse) =>
      failures.flatMap(({ arn, reason }) => (reason === 'MISSING' && arn ? [arn] : [])),
  },

  identify: ({ containerInstanceArn, ec2InstanceId }, { region }) => ({
    id: containerInstanceArn,
    name: ec2InstanceId,
    region,
  }),

  select: ({ status }) => status !== 'INACTIVE',

  facts: {},
});
