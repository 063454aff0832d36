import { describe, expect, it } from 'vitest';
import { check } from '../../../../functions/checks/sns/subscription/confirmed.check.ts';
import { subscription } from '../../../../functions/checks/sns/subscription/subscription.resource.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const TopicArn = 'arn:aws:sns:us-east-1:123456789012:orders';
const named = (SubscriptionArn: string) => ({
  item: { SubscriptionArn, TopicArn, Protocol: 'email', Endpoint: 'a@example.com' },
});
const message = 'The subscription is not confirmed yet.';

describeCheck(check, {
  pass: { 'it has its ARN': named(`${TopicArn}:6b0e71bd-7e97-4d97-80ce-4a0994e55286`) },
  fail: {
    'it waits for its confirmation': { ...named('PendingConfirmation'), message },
    'it waits, in the words of Subscribe': { ...named('pending confirmation'), message },
  },
  errors: {
    'something else stands there': { ...named('Paused'), message: /that is none: Paused/ },
  },
  skips: { 'one that was deleted': named('Deleted') },
});

describe('a subscription without ARN', () => {
  const scope = { accountId: '123456789012', partition: 'aws', region: 'us-east-1' } as const;

  it('is called after its topic and its endpoint', () => {
    expect(subscription.identify(named('PendingConfirmation').item, scope)).toEqual({
      id: `${TopicArn}/email/a@example.com`,
      name: 'orders email',
      region: 'us-east-1',
    });
  });

  it('is nothing without an endpoint', () => {
    const item = { SubscriptionArn: 'PendingConfirmation', TopicArn, Protocol: 'email' };
    expect(() => subscription.identify(item, scope)).toThrow(/without Endpoint/);
  });
});
