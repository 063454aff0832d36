import { each, type ServiceLimits, together } from './limit.ts';

/** A list without pages or filter, which AWS has to answer whole and at once: it has a smaller bucket for those. */
const isUnbounded = (input: object) => !('MaxResults' in input || 'Filters' in input);

/** How AWS counts calls of what runs: machines, containers, functions. */
export const compute: Readonly<Record<string, ServiceLimits>> = {
  'compute-optimizer': {
    page: 'https://docs.aws.amazon.com/general/latest/gr/compute-optimizer.html',
    asOf: '2026',
    limits: [together('all', 5)],
  },
  ec2: {
    page: 'https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html',
    asOf: '2026',
    limits: [
      each('rest', 20, 100),
      each(
        [
          'DescribeInstances',
          'DescribeInstanceStatus',
          'DescribeNetworkInterfaces',
          'DescribeSecurityGroups',
          'DescribeSnapshots',
          'DescribeSpotInstanceRequests',
          'DescribeVolumes',
        ],
        10,
        50,
        { when: isUnbounded },
      ),
      each(['DescribeStaleSecurityGroups', 'DescribeSecurityGroupReferences'], 5, 20),
      each(['DescribeSpotFleetRequests'], 3, 50),
      each(['DescribeSpotFleetInstances', 'DescribeSpotFleetRequestHistory'], 5, 100),
      each(
        [
          'DescribeReservedInstancesOfferings',
          'DescribeIdFormat',
          'DescribeAggregateIdFormat',
          'DescribePrincipalIdFormat',
          'DescribeIdentityIdFormat',
        ],
        10,
        10,
      ),
      each(
        [
          'DescribeHostReservations',
          'DescribeHostReservationOfferings',
          'GetHostReservationPurchasePreview',
        ],
        2,
        5,
      ),
      each(['DescribeVerifiedAccessInstanceLoggingConfigurations'], 2, 10),
      each(['DescribeDeclarativePoliciesReports', 'GetDeclarativePoliciesReportSummary'], 5, 5),
      each(['DescribeByoipCidrs'], 0.5, 1),
      each(['DescribeInstanceTopology', 'DescribeMovingAddresses'], 1, 1),
      each(['DescribeStoreImageTasks'], 0.5, 50),
      each(['DescribeCapacityBlockOfferings', 'DescribeCapacityBlockExtensionOfferings'], 0.15, 10),
      each(['GetAssociatedEnclaveCertificateIamRoles'], 1, 10),
    ],
  },
  ecr: {
    page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html',
    asOf: '2026',
    limits: [
      each(['BatchGetImage'], 2000),
      each(['GetAuthorizationToken'], 500),
      each(['BatchCheckLayerAvailability'], 1000),
    ],
    unpublished: { perSecond: 8, burst: 16 },
  },
  ecs: {
    page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/request-throttling.html',
    asOf: '2026',
    limits: [
      together(['DescribeClusters', 'ListClusters'], 20, 50),
      together(
        ['DescribeTaskDefinition', 'ListTaskDefinitions', 'ListTaskDefinitionFamilies'],
        20,
        50,
      ),
      each(['DescribeCapacityProviders', 'ListTagsForResource', 'ListAccountSettings'], 20, 50),
      together(
        [
          'DescribeContainerInstances',
          'DescribeTasks',
          'ListAttributes',
          'ListContainerInstances',
          'ListTasks',
        ],
        20,
        100,
      ),
      together(['DescribeServices', 'ListServices'], 20, 100),
      together(
        ['DescribeServiceDeployments', 'DescribeServiceRevisions', 'ListServiceDeployments'],
        20,
        50,
      ),
      each(['ListServicesByNamespace'], 1, 10),
    ],
  },
  lambda: {
    page: 'https://docs.aws.amazon.com/general/latest/gr/lambda-service.html',
    asOf: '2026',
    limits: [
      together('rest', 15),
      each(['GetFunction'], 100),
      each(['GetPolicy'], 15),
      together(['GetCapacityProvider', 'ListCapacityProviders'], 15),
      each(['ListDurableExecutionsByFunction', 'GetDurableExecutionHistory'], 15),
      each(['GetDurableExecution'], 30),
    ],
  },
};
