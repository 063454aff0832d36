import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/shield/account/emergency-contacts-registered.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws } from '../../../support/fakes/fake-aws.ts';

const item = { SubscriptionState: 'ACTIVE' } as const;
const contacts = (...emails: readonly string[]) => ({
  item,
  facts: {
    DescribeEmergencyContactSettings: {
      EmergencyContactList: emails.map((EmailAddress) => ({ EmailAddress })),
    },
  },
});
const message = 'No emergency contact is registered.';

describeCheck(check, {
  pass: { 'there is one': contacts('ops@example.com') },
  fail: {
    'there is none': { ...contacts(), message },
    'there is no list of them': { item, facts: { DescribeEmergencyContactSettings: {} }, message },
    'there are no settings': {
      item,
      facts: { DescribeEmergencyContactSettings: undefined },
      message,
    },
  },
  skips: { 'an account without a subscription': { item: { SubscriptionState: 'INACTIVE' } } },
});

it('asks nothing further of an account without a subscription', async () => {
  const aws = fakeAws({
    calls: { 'shield:GetSubscriptionState': () => ({ SubscriptionState: 'INACTIVE' }) },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([]);
  expect(aws.asked).toHaveLength(1);
});

it('does not guess what a new state means', () => {
  const state = { SubscriptionState: 'PAUSED' } as never; // no word of today

  expect(() => check.appliesTo?.(state)).toThrow('state "PAUSED"');
});
