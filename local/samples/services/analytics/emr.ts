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

function cluster(place: Place, address: string): readonly Said[] {
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
          MasterPublicDnsName: address,
          ReleaseLabel: 'emr-7.9.0',
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
  ];
}

export const emr = toldInEachRegion({
  healthy: (place) => [
    ...blocking(place, true),
    ...(place.home ? cluster(place, 'ip-10-0-0-12.ec2.internal') : []),
  ],
  faulty: (place) => [
    ...blocking(place, false),
    ...(place.home ? cluster(place, 'ec2-203-0-113-12.compute-1.amazonaws.com') : []),
  ],
});
