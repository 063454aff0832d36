import {
  CreateScheduleCommand,
  CreateScheduleGroupCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, until } from '../support/aws.ts';
import { policy, putStack, role } from '../support/stack.ts';

const scheduler = new SchedulerClient(as());
const sqs = new SQSClient(as());
let outputs: Record<string, string>;

/** A schedule for a moment in Berlin, whose target is the queue unless another is given. */
async function schedule(Name: string, target: object = {}, secondsFromNow = 1) {
  const moment = new Date(Math.floor(Date.now() / 1000) * 1000 + secondsFromNow * 1000);
  const inBerlin = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(moment);
  await scheduler.send(
    new CreateScheduleCommand({
      Name,
      GroupName: 'emulated',
      FlexibleTimeWindow: { Mode: 'OFF' },
      ScheduleExpression: `at(${inBerlin.replace(' ', 'T')})`,
      ScheduleExpressionTimezone: 'Europe/Berlin',
      ActionAfterCompletion: 'DELETE',
      Target: {
        Arn: outputs.QueueArn,
        RoleArn: outputs.RoleArn,
        Input: JSON.stringify({
          time: '<aws.scheduler.scheduled-time>',
          schedule: '<aws.scheduler.schedule-arn>',
          execution: '<aws.scheduler.execution-id>',
          attempt: '<aws.scheduler.attempt-number>',
        }),
        DeadLetterConfig: { Arn: outputs.DeadLettersArn },
        ...target,
      },
    }),
  );
  return `${moment.toISOString().slice(0, 19)}Z`;
}

const received = (QueueUrl: string | undefined) =>
  until('a message arrives', async () => {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MessageAttributeNames: ['All'], WaitTimeSeconds: 1 }),
    );
    return Messages[0];
  });

beforeAll(async () => {
  const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
  const sending = role('scheduler.amazonaws.com', {
    Effect: 'Allow',
    Action: 'sqs:SendMessage',
    Resource: [arn('Queue'), arn('DeadLetters')],
  });
  const group = 'arn:aws:scheduler:us-east-1:111111111111:schedule-group/emulated';
  outputs = await putStack('scheduler', {
    Queue: { Type: 'AWS::SQS::Queue' },
    Forbidden: { Type: 'AWS::SQS::Queue' },
    DeadLetters: { Type: 'AWS::SQS::Queue' },
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        ...sending.Properties,
        AssumeRolePolicyDocument: policy({
          Effect: 'Allow',
          Principal: { Service: 'scheduler.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: { ArnEquals: { 'aws:SourceArn': group } },
        }),
      },
    },
  });
  await scheduler.send(new CreateScheduleGroupCommand({ Name: 'emulated' }));
});

describe('the emulated Scheduler', () => {
  it('fires once at a time in its zone, and says which time was meant', async () => {
    const time = await schedule('once');

    const { Body = '{}' } = await received(outputs.Queue);

    expect(JSON.parse(Body)).toEqual({
      time,
      schedule: 'arn:aws:scheduler:us-east-1:111111111111:schedule/emulated/once',
      execution: expect.stringMatching(/^[0-9a-f]+$/),
      attempt: '1',
    });
    const gone = scheduler.send(new GetScheduleCommand({ Name: 'once', GroupName: 'emulated' }));
    await expect(gone).rejects.toThrow('does not exist');
  });

  it('sends what the target refuses to the dead-letter queue', async () => {
    const time = await schedule('refused', { Arn: outputs.ForbiddenArn });

    const { MessageAttributes: attributes } = await received(outputs.DeadLetters);

    expect(attributes?.ERROR_MESSAGE?.StringValue).toContain(
      'not authorized to perform: sqs:SendMessage',
    );
    expect(attributes?.SCHEDULED_TIME?.StringValue).toBe(time);
    expect(attributes?.TARGET_ARN?.StringValue).toBe(outputs.ForbiddenArn);
  });

  it('lists schedules in pages', async () => {
    for (const name of ['a', 'b', 'c']) await schedule(`later-${name}`, {}, 3600);

    const list = { GroupName: 'emulated', NamePrefix: 'later-', MaxResults: 2 };
    const first = await scheduler.send(new ListSchedulesCommand(list));
    const second = await scheduler.send(
      new ListSchedulesCommand({ ...list, NextToken: first.NextToken }),
    );

    const names = [first, second].map(({ Schedules = [] }) => Schedules.map(({ Name }) => Name));
    expect(names).toEqual([['later-a', 'later-b'], ['later-c']]);
  });
});
