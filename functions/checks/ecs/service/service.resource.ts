import { defineResource } from '../../../core/resource.ts';
import { cluster } from '../cluster/cluster.resource.ts';
import type { DescribeServicesResponse, Service } from '../shapes.generated.ts';

export const service = defineResource<Service>({
  service: 'ecs',
  type: 'AWS::ECS::Service',
  scope: 'regional',

  parent: cluster,
  list: {
    operation: 'ListServices',
    action: 'ecs:ListServices',
    input: (clusterArn) => ({ cluster: clusterArn, maxResults: 100 }),
    items: 'serviceArns',
  },
  describe: {
    operation: 'DescribeServices',
    action: 'ecs:DescribeServices',
    batch: 10,
    idOfListed: (arn) => (typeof arn === 'string' ? arn : undefined),
    identifyListed: (arn: string, { region }) => ({ id: arn, name: arn.split('/').at(-1), region }),
    input: (services, clusterArn) => ({ cluster: clusterArn, services }),
    items: 'services',
    idOf: ({ serviceArn }) => serviceArn,
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html
    gone: ({ failures = [] }: DescribeServicesResponse) =>
      failures.flatMap(({ arn, reason }) => (reason === 'MISSING' && arn ? [arn] : [])),
  },

  identify: ({ serviceArn, serviceName }, { region }) => ({
    id: serviceArn,
    name: serviceName,
    region,
  }),

  // A service that was deleted is answered for a while yet.
  select: ({ status }) => status !== 'INACTIVE',

  facts: {},
});
