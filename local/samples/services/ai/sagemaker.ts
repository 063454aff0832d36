import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

const Name = 'prices';
const made = { CreationTime: inDays(-90), LastModifiedTime: inDays(-3) };

/** A notebook, and the domain that people work in. */
function workplaces(place: Place, isGood: boolean): readonly Said[] {
  const notebook = {
    NotebookInstanceName: Name,
    NotebookInstanceArn: arn(place, 'sagemaker', `notebook-instance/${Name}`),
    NotebookInstanceStatus: 'InService',
    ...made,
    LastModifiedTime: inDays(isGood ? -1 : -60),
  };
  const domain = {
    DomainId: 'd-0a1b2c3d4e5f',
    DomainArn: arn(place, 'sagemaker', 'domain/d-0a1b2c3d4e5f'),
    DomainName: 'researchers',
    Status: 'InService',
  };
  return [
    ['sagemaker:ListNotebookInstances', { NotebookInstances: [notebook] }],
    [
      'sagemaker:DescribeNotebookInstance',
      {
        ...notebook,
        DirectInternetAccess: isGood ? 'Disabled' : 'Enabled',
        RootAccess: isGood ? 'Disabled' : 'Enabled',
        InstanceMetadataServiceConfiguration: {
          MinimumInstanceMetadataServiceVersion: isGood ? '2' : '1',
        },
        PlatformIdentifier: 'notebook-al2023-v1',
        ...(isGood && {
          SubnetId: 'subnet-0a1b2c3d4e5f60718',
          KmsKeyId: arn(place, 'kms', 'alias/data'),
        }),
      },
      { NotebookInstanceName: Name },
    ],
    ['sagemaker:ListDomains', { Domains: [{ ...domain, ...made }] }],
    [
      'sagemaker:DescribeDomain',
      { ...domain, AppNetworkAccessType: isGood ? 'VpcOnly' : 'PublicInternetOnly' },
      { DomainId: domain.DomainId },
    ],
  ];
}

/** A model, its endpoint, and a cluster that trains it. */
function models(place: Place, isGood: boolean): readonly Said[] {
  const model = { ModelName: Name, ModelArn: arn(place, 'sagemaker', `model/${Name}`) };
  const config = {
    EndpointConfigName: Name,
    EndpointConfigArn: arn(place, 'sagemaker', `endpoint-config/${Name}`),
  };
  const variant = {
    VariantName: 'all',
    ModelName: Name,
    InstanceType: 'ml.m5.large',
    InitialInstanceCount: isGood ? 2 : 1,
  };
  const cluster = {
    ClusterName: Name,
    ClusterArn: arn(place, 'sagemaker', 'cluster/0a1b2c3d4e5f'),
    ClusterStatus: 'InService',
    CreationTime: inDays(-30),
  };
  return [
    ['sagemaker:ListModels', { Models: [{ ...model, CreationTime: inDays(-90) }] }],
    [
      'sagemaker:DescribeModel',
      {
        ...model,
        EnableNetworkIsolation: isGood,
        ...(isGood && {
          VpcConfig: { SecurityGroupIds: ['sg-0a1b2c3d'], Subnets: ['subnet-0a1b2c3d'] },
        }),
      },
      { ModelName: Name },
    ],
    [
      'sagemaker:ListEndpointConfigs',
      { EndpointConfigs: [{ ...config, CreationTime: inDays(-90) }] },
    ],
    [
      'sagemaker:DescribeEndpointConfig',
      {
        ...config,
        ProductionVariants: [variant],
        ...(isGood && { KmsKeyId: arn(place, 'kms', 'alias/data') }),
      },
      { EndpointConfigName: Name },
    ],
    [
      'sagemaker:ListEndpoints',
      {
        Endpoints: [
          {
            ...made,
            EndpointName: Name,
            EndpointArn: arn(place, 'sagemaker', `endpoint/${Name}`),
            EndpointStatus: isGood ? 'InService' : 'Failed',
          },
        ],
      },
    ],
    ['sagemaker:ListClusters', { ClusterSummaries: [cluster] }],
    [
      'sagemaker:ListClusterNodes',
      {
        ClusterNodeSummaries: [
          {
            InstanceGroupName: 'workers',
            InstanceId: 'i-0a1b2c3d4e5f60718',
            InstanceType: 'ml.g5.xlarge',
            LaunchTime: inDays(-30),
            InstanceStatus: { Status: isGood ? 'Running' : 'Failure' },
          },
        ],
      },
    ],
  ];
}

export const sageMaker = toldAtHome({
  healthy: (place) => [...workplaces(place, true), ...models(place, true)],
  faulty: (place) => [...workplaces(place, false), ...models(place, false)],
});
