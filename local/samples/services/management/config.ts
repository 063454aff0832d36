import { type Said, toldInEachRegion } from '../../places/told.ts';

const name = 'default';

/** A recorder, and how well what it records is delivered. */
const recorder = (recording: boolean, lastStatus: string): readonly Said[] => [
  [
    'config:DescribeConfigurationRecorderStatus',
    { ConfigurationRecordersStatus: [{ name, recording, lastStatus: 'Success' }] },
  ],
  [
    'config:DescribeDeliveryChannelStatus',
    {
      DeliveryChannelsStatus: [
        {
          name,
          configHistoryDeliveryInfo: {
            lastStatus,
            ...(lastStatus === 'Failure' && { lastErrorCode: 'NoSuchBucket' }),
          },
        },
      ],
    },
  ],
];

export const config = toldInEachRegion({
  healthy: () => recorder(true, 'Success'),
  faulty: () => recorder(false, 'Failure'),
});
