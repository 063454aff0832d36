import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

const name = 'orders';
const ofCluster = { clusterName: name };
const versions = { current: '1.35', old: '1.29' };

interface Cluster {
  readonly cluster: object;
  /** Whether add-on and nodes are as they should be. */
  readonly works: boolean;
  /** Over the whole cluster, or over one namespace. */
  readonly administers: boolean;
}

const status = (works: boolean, code: string) => ({
  status: works ? 'ACTIVE' : 'DEGRADED',
  health: { issues: works ? [] : [{ code }] },
});

function cluster(place: Place, told: Cluster): readonly Said[] {
  const { works } = told;
  return [
    ['eks:ListClusters', { clusters: [name] }],
    [
      'eks:DescribeCluster',
      {
        cluster: {
          name,
          arn: arn(place, 'eks', `cluster/${name}`),
          createdAt: inDays(-200),
          status: 'ACTIVE',
          health: { issues: works ? [] : [{ code: 'Ec2SubnetNotFound' }] },
          accessConfig: { authenticationMode: 'API' },
          ...told.cluster,
        },
      },
      { name },
    ],
    [
      'eks:DescribeClusterVersions',
      {
        clusterVersions: [
          { clusterVersion: versions.current, versionStatus: 'STANDARD_SUPPORT' },
          { clusterVersion: versions.old, versionStatus: 'EXTENDED_SUPPORT' },
        ].map((one) => ({ clusterType: 'eks', ...one })),
      },
    ],
    [
      'eks:ListInsights',
      {
        insights: [
          {
            name: 'Deprecated APIs',
            category: 'UPGRADE_READINESS',
            insightStatus: { status: works ? 'PASSING' : 'ERROR' },
          },
        ],
      },
      ofCluster,
    ],
    ...nodes(place, works),
    ...access(place, told.administers),
  ];
}

const nodes = (place: Place, works: boolean): readonly Said[] => [
  ['eks:ListAddons', { addons: ['coredns'] }, ofCluster],
  [
    'eks:DescribeAddon',
    {
      addon: {
        addonName: 'coredns',
        ...ofCluster,
        addonArn: arn(place, 'eks', `addon/${name}/coredns/0a1b2c3d`),
        ...status(works, 'InsufficientNumberOfReplicas'),
      },
    },
    { ...ofCluster, addonName: 'coredns' },
  ],
  ['eks:ListNodegroups', { nodegroups: ['workers'] }, ofCluster],
  [
    'eks:DescribeNodegroup',
    {
      nodegroup: {
        nodegroupName: 'workers',
        ...ofCluster,
        version: works ? versions.current : versions.old,
        amiType: works ? 'AL2023_ARM_64_STANDARD' : 'AL2_ARM_64',
        nodegroupArn: arn(place, 'eks', `nodegroup/${name}/workers/0a1b2c3d`),
        ...status(works, 'AsgInstanceLaunchFailures'),
      },
    },
    { ...ofCluster, nodegroupName: 'workers' },
  ],
];

function access({ accountId }: Place, administers: boolean): readonly Said[] {
  const principalArn = `arn:aws:iam::${accountId}:role/operators`;
  const policy = administers ? 'AmazonEKSClusterAdminPolicy' : 'AmazonEKSViewPolicy';
  return [
    ['eks:ListAccessEntries', { accessEntries: [principalArn] }, ofCluster],
    [
      'eks:ListAssociatedAccessPolicies',
      {
        associatedAccessPolicies: [
          {
            policyArn: `arn:aws:eks::aws:cluster-access-policy/${policy}`,
            accessScope: { type: 'cluster' },
          },
        ],
      },
      { ...ofCluster, principalArn },
    ],
  ];
}

const allLogs = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'];

export const eks = toldAtHome({
  healthy: (place) =>
    cluster(place, {
      works: true,
      administers: false,
      cluster: {
        version: versions.current,
        deletionProtection: true,
        resourcesVpcConfig: {
          endpointPublicAccess: false,
          endpointPrivateAccess: true,
          publicAccessCidrs: [],
        },
        logging: { clusterLogging: [{ types: allLogs, enabled: true }] },
        encryptionConfig: [
          {
            resources: ['secrets'],
            provider: { keyArn: arn(place, 'kms', 'key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9') },
          },
        ],
      },
    }),
  faulty: (place) =>
    cluster(place, {
      works: false,
      administers: true,
      cluster: {
        version: versions.old,
        deletionProtection: false,
        resourcesVpcConfig: {
          endpointPublicAccess: true,
          endpointPrivateAccess: false,
          publicAccessCidrs: ['0.0.0.0/0'],
        },
        logging: { clusterLogging: [{ types: allLogs, enabled: false }] },
      },
    }),
});
