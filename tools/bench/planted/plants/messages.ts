import { CloudWatchClient, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient, CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { indices, isFaulty, type Place } from './place.ts';

export async function plantMessages(place: Place) {
  const sqs = new SQSClient(place);
  const sns = new SNSClient(place);
  const alarms = new CloudWatchClient(place);
  const logs = new CloudWatchLogsClient(place);
  for (const index of indices) {
    const SqsManagedSseEnabled = String(!isFaulty(index));
    const Attributes = { SqsManagedSseEnabled };
    await sqs.send(new CreateQueueCommand({ QueueName: `queue-${index}`, Attributes }));
    await sns.send(new CreateTopicCommand({ Name: `topic-${index}` }));
    await alarms.send(
      new PutMetricAlarmCommand({
        AlarmName: `alarm-${index}`,
        Namespace: 'Shop',
        MetricName: 'Errors',
        Statistic: 'Sum',
        Period: 300,
        EvaluationPeriods: 1,
        Threshold: 10,
        ComparisonOperator: 'GreaterThanThreshold',
        ActionsEnabled: !isFaulty(index),
      }),
    );
    await logs.send(new CreateLogGroupCommand({ logGroupName: `/planted/${index}` }));
  }
}
