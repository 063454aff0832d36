import type {
  CustomCheck,
  CustomDefinition,
  ExaminedDefinition,
} from '../../../functions/core/custom/definition.ts';

/** A check of one's own that is as it should be. */
export const volumesEncrypted = {
  key: 'volumes-encrypted',
  title: 'Volumes are encrypted',
  severity: 'high',
  call: { service: 'ec2', operation: 'DescribeVolumes' },
  items: 'Volumes',
  fails: 'Encrypted == `false`',
  id: 'VolumeId',
  message: 'Volume {VolumeId} is not encrypted.',
} as const satisfies CustomCheck;

/** One that asks about each item of another call. */
export const clustersPrivate = {
  key: 'clusters-private',
  title: 'Clusters have no public endpoint',
  severity: 'critical',
  call: {
    service: 'eks',
    operation: 'DescribeCluster',
    forEach: { service: 'eks', operation: 'ListClusters', items: 'clusters', set: { name: '@' } },
  },
  items: '[cluster]',
  fails: 'resourcesVpcConfig.endpointPublicAccess',
  id: 'arn',
  name: 'name',
  message: '{name} has a public endpoint.',
} as const satisfies CustomCheck;

export const definitionOf = (...checks: readonly CustomCheck[]): CustomDefinition => ({
  checks,
});

/** A definition of these checks, as if it had been examined. */
export const examined = (...checks: readonly CustomCheck[]): ExaminedDefinition => ({
  checks,
  actions: {
    'ec2:DescribeVolumes': 'ec2:DescribeVolumes',
    'eks:ListClusters': 'eks:ListClusters',
    'eks:DescribeCluster': 'eks:DescribeCluster',
    'dynamodb:Scan': 'dynamodb:Scan',
  },
});
