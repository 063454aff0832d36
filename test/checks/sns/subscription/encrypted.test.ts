import { describe, expect, it } from 'vitest';
import { confirmedSubscription } from '../../../../functions/checks/sns/confirmed-subscription/confirmed-subscription.resource.ts';
import { check } from '../../../../functions/checks/sns/subscription/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const TopicArn = 'arn:aws:sns:us-east-1:123456789012:orders';
const over = (Protocol: string, SubscriptionArn = `${TopicArn}:6b0e71bd`) => ({
  item: { SubscriptionArn, Protocol },
});

describeCheck(check, {
  pass: { 'it is HTTPS': over('https') },
  fail: { 'it is HTTP': { ...over('http'), message: 'Messages are delivered over plain HTTP.' } },
  skips: {
    'a queue': over('sqs'),
    'a function': over('lambda'),
    'a person': over('email'),
    'one that is not confirmed': over('http', 'PendingConfirmation'),
    'one that was deleted': over('http', 'Deleted'),
  },
});

describe('a subscription', () => {
  it('is called after its topic, never after its endpoint', () => {
    const scope = { accountId: '123456789012', partition: 'aws', region: 'us-east-1' } as const;
    const item = { ...over('https').item, TopicArn, Endpoint: 'https://user:secret@example.com' };

    expect(confirmedSubscription.identify(item, scope)).toEqual({
      id: `${TopicArn}:6b0e71bd`,
      name: 'orders https',
      region: 'us-east-1',
    });
  });
});
