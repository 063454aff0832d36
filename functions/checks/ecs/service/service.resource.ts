import type { Metric, MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import type { Subnet } from '../../ec2/shapes.generated.ts';
import { visibleSubnet } from '../../ec2/visible-subnet/visible-subnet.resource.ts';
import { cluster } from '../cluster/cluster.resource.ts';
import type { DescribeServicesResponse, Service } from '../shapes.generated.ts';

export interface ServiceFacts {
  CPUUtilization: MetricSeries;
  MemoryUtilization: MetricSeries;
}

export interface ServiceRelated {
  subnets: Subnet;
}

export const service = defineResource<Service, ServiceFacts, ServiceRelated>({
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

  facts: {
    CPUUtilization: { metric: hourly('CPUUtilization', 'Average') },
    MemoryUtilization: { metric: hourly('MemoryUtilization', 'Maximum') },
  },

  related: {
    subnets: {
      resource: visibleSubnet,
      keys: ({ networkConfiguration }) => networkConfiguration?.awsvpcConfiguration?.subnets ?? [],
      otherKeys: ({ SubnetId }: Subnet) => [SubnetId],
    },
  },
});

/**
 * A metric of the CPU or memory that its task definition says:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_utilization.html
 */
function hourly(name: string, statistic: Metric<never>['statistic']): Metric<Service> {
  return {
    namespace: 'AWS/ECS',
    name,
    statistic,
    dimensions: ({ clusterArn, serviceName }) => ({
      ClusterName: clusterArn?.split('/').at(-1),
      ServiceName: serviceName,
    }),
    days: 1,
    periodSeconds: 3600,
  };
}
