import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

interface Streams {
  readonly EncryptionType: 'KMS' | 'NONE';
  readonly RetentionPeriodHours: number;
  /** The status of the delivery stream. */
  readonly DeliveryStreamStatus: 'ACTIVE' | 'CREATING_FAILED';
}

/** A stream, and a delivery stream that is written to directly. */
function streams(
  place: Place,
  { EncryptionType, RetentionPeriodHours, DeliveryStreamStatus }: Streams,
): readonly Said[] {
  const StreamName = 'clicks';
  const DeliveryStreamName = 'clicks-to-bucket';
  const told = {
    StreamName,
    StreamARN: arn(place, 'kinesis', `stream/${StreamName}`),
    StreamStatus: 'ACTIVE',
    StreamModeDetails: { StreamMode: 'ON_DEMAND' },
    StreamCreationTimestamp: inDays(-70),
  };
  const StreamDescriptionSummary = {
    ...told,
    EncryptionType,
    RetentionPeriodHours,
    EnhancedMonitoring: [{ ShardLevelMetrics: [] }],
    OpenShardCount: 4,
  };
  const DeliveryStreamDescription = {
    DeliveryStreamName,
    DeliveryStreamARN: arn(place, 'firehose', `deliverystream/${DeliveryStreamName}`),
    DeliveryStreamStatus,
    DeliveryStreamType: 'DirectPut',
    DeliveryStreamEncryptionConfiguration: {
      Status: EncryptionType === 'KMS' ? 'ENABLED' : 'DISABLED',
    },
    VersionId: '1',
    HasMoreDestinations: false,
    Destinations: [],
  };
  return [
    [
      'kinesis:ListStreams',
      { StreamNames: [StreamName], StreamSummaries: [told], HasMoreStreams: false },
    ],
    ['kinesis:DescribeStreamSummary', { StreamDescriptionSummary }, { StreamName }],
    [
      'firehose:ListDeliveryStreams',
      { DeliveryStreamNames: [DeliveryStreamName], HasMoreDeliveryStreams: false },
    ],
    ['firehose:DescribeDeliveryStream', { DeliveryStreamDescription }, { DeliveryStreamName }],
  ];
}

export const kinesis = toldAtHome({
  healthy: (place) =>
    streams(place, {
      EncryptionType: 'KMS',
      RetentionPeriodHours: 168,
      DeliveryStreamStatus: 'ACTIVE',
    }),
  faulty: (place) =>
    streams(place, {
      EncryptionType: 'NONE',
      RetentionPeriodHours: 24,
      DeliveryStreamStatus: 'CREATING_FAILED',
    }),
});
