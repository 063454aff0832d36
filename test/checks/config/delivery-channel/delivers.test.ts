import { check } from '../../../../functions/checks/config/delivery-channel/delivers.check.ts';
import type { DeliveryChannelStatus } from '../../../../functions/checks/config/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const history = { lastStatus: 'Success' } as const;
const channel = (members: Partial<DeliveryChannelStatus>) => ({
  item: { name: 'default', ...members },
});

describeCheck(check, {
  pass: {
    'history is delivered, and nothing else was attempted': channel({
      configHistoryDeliveryInfo: history,
      configSnapshotDeliveryInfo: {},
    }),
    'there is no topic': channel({
      configHistoryDeliveryInfo: history,
      configStreamDeliveryInfo: { lastStatus: 'Not_Applicable' },
    }),
    'notifications are delivered, and no history yet': channel({
      // As the service answers, and its model does not.
      configStreamDeliveryInfo: { lastStatus: 'SUCCESS' as 'Success' },
    }),
  },
  fail: {
    'history is refused': {
      ...channel({
        configHistoryDeliveryInfo: { lastStatus: 'Failure', lastErrorCode: 'AccessDenied' },
        configStreamDeliveryInfo: { lastStatus: 'Success' },
      }),
      message: 'The last delivery failed of: history (AccessDenied).',
    },
    'snapshots and notifications fail': {
      ...channel({
        configHistoryDeliveryInfo: history,
        configSnapshotDeliveryInfo: { lastStatus: 'Failure', lastErrorCode: 'NoSuchBucket' },
        configStreamDeliveryInfo: { lastStatus: 'FAILURE' as 'Failure' },
      }),
      message: 'The last delivery failed of: snapshots (NoSuchBucket), notifications (no code).',
    },
  },
  none: { 'nothing was attempted yet': channel({ configHistoryDeliveryInfo: {} }) },
  errors: {
    'AWS has a new status': {
      ...channel({ configHistoryDeliveryInfo: { lastStatus: 'Lost' as 'Failure' } }),
      message: /"Lost", which is not known/,
    },
  },
});
