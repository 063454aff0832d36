import { check } from '../../../../functions/checks/sns/subscription/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const over = (Protocol: string) => ({ item: { Protocol } });

describeCheck(check, {
  pass: { 'it is HTTPS': over('https') },
  fail: { 'it is HTTP': { ...over('http'), message: 'Messages are delivered over plain HTTP.' } },
  skips: { 'a queue': over('sqs'), 'a function': over('lambda'), 'a person': over('email') },
});
