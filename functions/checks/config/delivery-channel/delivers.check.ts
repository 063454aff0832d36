import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { deliveryChannel } from './delivery-channel.resource.ts';

export const check = defineCheck(deliveryChannel, {
  id: 'config-delivery-channel-delivers',
  title: 'AWS Config delivers what it records',
  severity: 'medium',
  category: 'health',
  why: 'What is not delivered is missing from the archive, and nobody is notified of changes.',
  fix: 'Give Config access to the bucket, its key and the topic again, as the error code says, or name others.',
  docs: 'https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html',

  evaluate({ item }) {
    const deliveries = {
      history: item.configHistoryDeliveryInfo,
      snapshots: item.configSnapshotDeliveryInfo,
      notifications: item.configStreamDeliveryInfo,
    };
    // Config leaves out what it never attempted.
    const attempted = Object.entries(deliveries).filter(([, info]) =>
      isAttempted(info?.lastStatus),
    );
    if (attempted.length === 0) return noVerdict();
    const failed = attempted.filter(([, info]) => info?.lastStatus?.toLowerCase() === 'failure');
    if (failed.length === 0) return pass();
    const which = failed.map(([what, info]) => `${what} (${info?.lastErrorCode ?? 'no code'})`);
    return fail(`The last delivery failed of: ${which.join(', ')}.`);
  },
});

/** The API's page writes the words otherwise than the service answers them: Success, SUCCESS. */
function isAttempted(status: string | undefined): boolean {
  const word = status?.toLowerCase().replaceAll('_', '');
  // A channel without topic sends no notifications.
  if (word === undefined || word === 'notapplicable') return false;
  if (word === 'success' || word === 'failure') return true;
  throw new IncompleteAnswerError(`AWS answered with the unknown status ${status}.`);
}
