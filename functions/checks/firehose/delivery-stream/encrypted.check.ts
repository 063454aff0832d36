import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { deliveryStream } from './delivery-stream.resource.ts';

/** https://docs.aws.amazon.com/firehose/latest/APIReference/API_DeliveryStreamEncryptionConfiguration.html */
const states = {
  on: ['ENABLED'],
  // AWS does not say whether records are encrypted where that could not be turned off.
  undecided: ['ENABLING', 'DISABLING', 'DISABLING_FAILED'],
  off: ['DISABLED', 'ENABLING_FAILED'],
} as const;

const sources = {
  direct: ['DirectPut'],
  other: ['KinesisStreamAsSource', 'MSKAsSource', 'DatabaseAsSource'],
} as const;

export const check = defineCheck(deliveryStream, {
  id: 'firehose-delivery-stream-encrypted',
  title: 'Delivery streams encrypt what they hold at rest',
  severity: 'medium',
  category: 'security',
  why: 'Firehose stores records until they are delivered, and without encryption they lie there as they were sent.',
  fix: 'Turn on server-side encryption, with the key of AWS or with one of your own.',
  docs: 'https://docs.aws.amazon.com/firehose/latest/dev/encryption.html',
  needs: ['DescribeDeliveryStream'],

  evaluate({ facts }) {
    const stream = answered(
      facts.DescribeDeliveryStream?.DeliveryStreamDescription,
      'DeliveryStreamDescription',
    );
    // Of what it reads from a stream, Firehose stores nothing: the source has to be encrypted.
    // https://docs.aws.amazon.com/firehose/latest/dev/encryption.html
    const source = kindOfWord(stream.DeliveryStreamType, 'DeliveryStreamType', sources);
    if (source === 'other') return noVerdict();
    // Left out where it was never turned on.
    const status = stream.DeliveryStreamEncryptionConfiguration?.Status ?? 'DISABLED';
    const kind = kindOfWord(status, 'Status', states);
    if (kind === 'undecided') return noVerdict();
    if (kind === 'on') return pass();
    return fail(`Server-side encryption is in the state ${status}.`);
  },
});
