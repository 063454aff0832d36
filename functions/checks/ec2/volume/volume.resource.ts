import { backedUpKey } from '../../../core/judgement/backups.ts';
import type { MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import { protectedResource } from '../../backup/protected-resource/protected-resource.resource.ts';
import type { ProtectedResource } from '../../backup/shapes.generated.ts';
import { nameOf } from '../name-tag.judgement.ts';
import type { Snapshot, Volume, VolumeStatusItem } from '../shapes.generated.ts';
import { snapshot } from '../snapshot/snapshot.resource.ts';
import { volumeStatus } from '../volume-status/volume-status.resource.ts';

export interface VolumeFacts {
  BurstBalance: MetricSeries;
  VolumeIOPSExceededCheck: MetricSeries;
  VolumeThroughputExceededCheck: MetricSeries;
}

export interface VolumeRelated {
  /** What AWS Backup made of the volume, or of an instance with all of its volumes. */
  backups: ProtectedResource;
  snapshots: Snapshot;
  statuses: VolumeStatusItem;
}

const volumeId = ({ VolumeId }: { readonly VolumeId?: string | undefined }) => [VolumeId];

const ofVolume = {
  namespace: 'AWS/EBS',
  statistic: 'Average',
  dimensions: ({ VolumeId }: Volume) => ({ VolumeId }),
  days: 1,
  periodSeconds: 3600,
} as const;

export const volume = defineResource<Volume, VolumeFacts, VolumeRelated>({
  service: 'ec2',
  type: 'AWS::EC2::Volume',
  scope: 'regional',

  list: {
    operation: 'DescribeVolumes',
    action: 'ec2:DescribeVolumes',
    input: { MaxResults: 500 },
    items: 'Volumes',
  },

  identify: ({ VolumeId: id, Tags }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:ec2:${region}:${accountId}:volume/${id}`,
    name: nameOf(id, Tags),
    region,
  }),

  facts: {
    // https://docs.aws.amazon.com/ebs/latest/userguide/using_cloudwatch_ebs.html
    BurstBalance: { metric: { ...ofVolume, name: 'BurstBalance' } },
    VolumeIOPSExceededCheck: { metric: { ...ofVolume, name: 'VolumeIOPSExceededCheck' } },
    VolumeThroughputExceededCheck: {
      metric: { ...ofVolume, name: 'VolumeThroughputExceededCheck' },
    },
  },

  related: {
    backups: {
      resource: protectedResource,
      keys: ({ VolumeId, Attachments = [] }) => [
        VolumeId && `ec2:volume/${VolumeId}`,
        ...Attachments.map(({ InstanceId }) => InstanceId && `ec2:instance/${InstanceId}`),
      ],
      otherKeys: ({ ResourceArn }: ProtectedResource) => [backedUpKey(ResourceArn)],
    },
    snapshots: { resource: snapshot, keys: volumeId, otherKeys: volumeId },
    statuses: { resource: volumeStatus, keys: volumeId, otherKeys: volumeId },
  },
});
