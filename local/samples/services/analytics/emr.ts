import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldInEachRegion } from '../../places/told.ts';

const blocking = (
  { accountId }: Place,
  BlockPublicSecurityGroupRules: boolean,
): readonly Said[] => [
  [
    'emr:GetBlockPublicAccessConfiguration',
    {
      BlockPublicAccessConfiguration: {
        BlockPublicSecurityGroupRules,
        PermittedPublicSecurityGroupRuleRanges: [{ MinRange: 22, MaxRange: 22 }],
      },
      BlockPublicAccessConfigurationMetadata: {
        CreationDateTime: inDays(-300),
        CreatedByArn: `arn:aws:iam::${accountId}:root`,
      },
    },
  ],
];

const Id = 'j-0A1B2C3D4E5F';

/** @param address Of the primary node; absent: it has no public one. */
function cluster(place: Place, address?: string): readonly Said[] {
  const told = {
    Id,
    Name: 'nightly',
    Status: { State: 'RUNNING', StateChangeReason: {}, Timeline: { CreationDateTime: inDays(-2) } },
    ClusterArn: arn(place, 'elasticmapreduce', `cluster/${Id}`),
  };
  return [
    ['emr:ListClusters', { Clusters: [told] }],
    [
      'emr:DescribeCluster',
      {
        Cluster: {
          ...told,
          MasterPublicDnsName: 'ip-10-0-0-12.ec2.internal',
          InstanceCollectionType: 'INSTANCE_GROUP',
          ReleaseLabel: 'emr-7.9.0',
          LogUri: 's3n://logs/emr/',
          AutoTerminate: false,
          TerminationProtected: true,
          VisibleToAllUsers: false,
          Ec2InstanceAttributes: {
            Ec2SubnetId: 'subnet-0a1b2c3d4e5f60718',
            EmrManagedMasterSecurityGroup: 'sg-0a1b2c3d4e5f60718',
          },
        },
      },
      { ClusterId: Id },
    ],
    [
      'emr:ListInstances',
      {
        Instances: [
          {
            Id: 'ci-0A1B2C3D4E5F',
            Ec2InstanceId: 'i-0a1b2c3d4e5f60718',
            PrivateIpAddress: '10.0.0.12',
            ...(address && { PublicIpAddress: address }),
            Status: { State: 'RUNNING' },
          },
        ],
      },
      { ClusterId: Id },
    ],
  ];
}

export const emr = toldInEachRegion({
  healthy: (place) => [...blocking(place, true), ...(place.home ? cluster(place) : [])],
  faulty: (place) => [
    ...blocking(place, false),
    ...(place.home ? cluster(place, '203.0.113.12') : []),
  ],
});
