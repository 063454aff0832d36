import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { because, kindOfWord } from '../../../core/judgement/known-words.ts';
import { deliveryStream } from './delivery-stream.resource.ts';

/** https://docs.aws.amazon.com/firehose/latest/APIReference/API_DeliveryStreamDescription.html */
const states = {
  active: ['ACTIVE'],
  onItsWay: ['CREATING', 'DELETING'],
  failed: ['CREATING_FAILED', 'DELETING_FAILED'],
} as const;

export const check = defineCheck(deliveryStream, {
  id: 'firehose-delivery-stream-active',
  title: 'Delivery streams are active',
  severity: 'high',
  category: 'health',
  why: 'A delivery stream that failed takes no data, stays as it is, and its producers lose what they send.',
  fix: 'Mend what the failure names, such as the KMS key or its grant; delete the delivery stream and create it again.',
  docs: 'https://docs.aws.amazon.com/firehose/latest/APIReference/API_DeliveryStreamDescription.html',
  needs: ['DescribeDeliveryStream'],

  evaluate({ facts }) {
    const { DeliveryStreamStatus: status, FailureDescription: failure } = answered(
      facts.DescribeDeliveryStream?.DeliveryStreamDescription,
      'DeliveryStreamDescription',
    );
    const kind = kindOfWord(status, 'DeliveryStreamStatus', states);
    if (kind === 'onItsWay') return noVerdict();
    if (kind === 'active') return pass();
    return fail(`The delivery stream is in the state ${status}${because(failure?.Details)}.`);
  },
});
