import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
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
    const found = Object.entries(deliveries).map(([what, info]) => ({
      what,
      code: info?.lastErrorCode,
      outcome: outcomeOf(info?.lastStatus),
    }));
    const failed = found.filter(({ outcome }) => outcome === 'failed');
    if (failed.length > 0) {
      const which = failed.map(({ what, code = 'no code' }) => `${what} (${code})`);
      return fail(`The last delivery failed of: ${which.join(', ')}.`);
    }
    return found.some(({ outcome }) => outcome === 'delivered') ? pass() : noVerdict();
  },
});

/** Config leaves out what it never attempted; a channel without topic sends no notifications. */
const outcomeOf = (status: string | undefined) =>
  status === undefined
    ? 'none'
    : kindOfWord(status, 'lastStatus', {
        delivered: ['Success'],
        failed: ['Failure'],
        none: ['Not_Applicable'],
      });
