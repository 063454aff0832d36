import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/cloudwatch/alarm/actions-enabled.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws } from '../../../support/fakes/fake-aws.ts';

describeCheck(check, {
  pass: {
    'actions are enabled': { item: { ActionsEnabled: true, AlarmActions: ['arn:aws:sns:t'] } },
    'a composite alarm has none, but may act': {
      item: { ActionsEnabled: true, AlarmRule: 'ALARM(a)', AlarmActions: [] },
    },
  },
  fail: {
    'actions are switched off': {
      item: { ActionsEnabled: false },
      message: 'The actions of the alarm are switched off.',
    },
  },
});

const named = (name: string) => ({
  AlarmArn: `arn:aws:cloudwatch:eu-west-1:123456789012:alarm:${name}`,
  AlarmName: name,
  ActionsEnabled: true,
});

it('judges metric and composite alarms', async () => {
  const answer = { MetricAlarms: [named('cpu')], CompositeAlarms: [named('service')] };
  const aws = fakeAws({ lists: { 'cloudwatch:DescribeAlarms': () => ({ answer }) } });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([
    'cloudwatch-alarm-actions-enabled eu-west-1 cpu pass',
    'cloudwatch-alarm-actions-enabled eu-west-1 service pass',
  ]);
});

it('is an error where one of the two lists is missing', async () => {
  const answer = { MetricAlarms: [named('cpu')] };
  const aws = fakeAws({ lists: { 'cloudwatch:DescribeAlarms': () => ({ answer }) } });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual(['cloudwatch-alarm-actions-enabled eu-west-1 - error: service']);
});
