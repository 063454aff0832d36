import {
  CloudWatchClient,
  DeleteAlarmsCommand,
  DescribeAlarmHistoryCommand,
  PutMetricAlarmCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  ListAWSDefaultServiceQuotasCommand,
  ListServiceQuotasCommand,
  ServiceQuotasClient,
} from '@aws-sdk/client-service-quotas';
import { GetAccountCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { describe, expect, it } from 'vitest';
import { as } from '../support/aws.ts';

describe("the operator's emulated account", () => {
  it('is as new as one that was just made', async () => {
    const { AccountLimit } = await new LambdaClient(as()).send(new GetAccountSettingsCommand({}));
    const mail = await new SESv2Client(as()).send(new GetAccountCommand({}));

    expect(AccountLimit).toMatchObject({
      ConcurrentExecutions: 10,
      UnreservedConcurrentExecutions: 10,
    });
    expect(mail).toMatchObject({ ProductionAccessEnabled: false, SendingEnabled: true });
  });

  it('has quotas, of this service and not of that', async () => {
    const quotas = new ServiceQuotasClient(as());
    const command = { ServiceCode: 'dynamodb' };

    const applied = await quotas.send(new ListServiceQuotasCommand(command));
    const defaults = await quotas.send(new ListAWSDefaultServiceQuotasCommand(command));
    const other = await quotas.send(new ListServiceQuotasCommand({ ServiceCode: 'ec2' }));

    const writes = { QuotaName: 'Table-level write throughput limit', Value: 40_000 };
    expect(applied.Quotas).toContainEqual(expect.objectContaining(writes));
    expect(defaults.Quotas).toEqual(applied.Quotas);
    expect(other.Quotas).toEqual([]);
  });

  it('writes down what an alarm did', async () => {
    const cloudWatch = new CloudWatchClient(as());
    const { TopicArn = '' } = await new SNSClient(as()).send(
      new CreateTopicCommand({ Name: 'alarms' }),
    );
    const AlarmName = 'ringing';
    await cloudWatch.send(
      new PutMetricAlarmCommand({
        AlarmName,
        AlarmActions: [TopicArn],
        Namespace: 'Test',
        MetricName: 'Rings',
        Statistic: 'Sum',
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 1,
        ComparisonOperator: 'GreaterThanThreshold',
      }),
    );
    const actions = async () => {
      const history = { AlarmName, HistoryItemType: 'Action' as const };
      const { AlarmHistoryItems = [] } = await cloudWatch.send(
        new DescribeAlarmHistoryCommand(history),
      );
      return AlarmHistoryItems;
    };
    const before = await actions();

    await cloudWatch.send(
      new SetAlarmStateCommand({ AlarmName, StateValue: 'ALARM', StateReason: 'A test.' }),
    );
    const after = await actions();
    await cloudWatch.send(new DeleteAlarmsCommand({ AlarmNames: [AlarmName] }));

    expect(before).toEqual([]);
    expect(after).toMatchObject([
      { HistorySummary: `Successfully executed action ${TopicArn}`, Timestamp: expect.any(Date) },
    ]);
  });
});
