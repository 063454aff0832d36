import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/securityhub/region/standards-enabled.check.ts';
import type { StandardsSubscription } from '../../../../functions/checks/securityhub/shapes.generated.ts';
import { PermissionError } from '../../../../functions/core/errors.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws, throwing } from '../../../support/fakes/fake-aws.ts';

const hub = { HubArn: 'arn:aws:securityhub:eu-west-1:123456789012:hub/default' };
const standard = (StandardsStatus: string, more: object = {}): StandardsSubscription => ({
  StandardsSubscriptionArn: 'arn:s',
  StandardsArn: 'arn:aws:securityhub:::standards/best-practices/v/1.0.0',
  StandardsInput: {},
  // Also words that AWS's model does not have.
  StandardsStatus: StandardsStatus as StandardsSubscription['StandardsStatus'],
  ...more,
});
const region = (...StandardsSubscriptions: StandardsSubscription[]) => ({
  item: hub,
  facts: { GetEnabledStandards: { StandardsSubscriptions } },
});

describeCheck(check, {
  pass: {
    'a standard is enabled': region(standard('READY', { Provider: 'AWS' })),
    'some controls could not be enabled': region(standard('INCOMPLETE')),
    'one of several is on': region(standard('FAILED'), standard('READY')),
  },
  fail: {
    'Security Hub is off': {
      facts: { GetEnabledStandards: undefined },
      message: 'Security Hub CSPM is off.',
    },
    'no standard is enabled': { ...region(), message: 'No standard is enabled.' },
    'the standard could not be enabled': {
      ...region(standard('FAILED')),
      message: 'No standard is enabled.',
    },
    'the standard is going': {
      ...region(standard('DELETING')),
      message: 'No standard is enabled.',
    },
    'the standard is for another cloud': {
      ...region(standard('READY', { Provider: 'Azure' })),
      message: 'No standard is enabled.',
    },
  },
  none: { 'the standard is coming': region(standard('PENDING')) },
  errors: {
    'AWS has a new status': {
      ...region(standard('ASLEEP')),
      message: /"ASLEEP", which is not known/,
    },
  },
});

const refused = (words: string) =>
  fakeAws({
    calls: {
      'securityhub:DescribeHub': throwing(
        new PermissionError(`DescribeHub: InvalidAccessException, ${words}`, {
          service: 'securityhub',
          operation: 'DescribeHub',
          awsCode: 'InvalidAccessException',
        }),
      ),
    },
    lists: {
      'securityhub:GetEnabledStandards': () => ({ answer: { StandardsSubscriptions: [] } }),
    },
  });

it('tells by the words of the code whether Security Hub is off or may not be asked', async () => {
  const off = await runScan(refused('Account 123456789012 is not subscribed to AWS Security Hub'), [
    check,
  ]);
  const denied = await runScan(refused('The account does not have permission.'), [check]);

  expect(off.lines).toEqual([
    'securityhub-region-standards-enabled eu-west-1 eu-west-1 fail: Security Hub CSPM is off.',
  ]);
  expect(denied.lines).toEqual([
    'securityhub-region-standards-enabled eu-west-1 - error: permission',
  ]);
});
