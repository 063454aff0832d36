import { ConflictException, ResourceNotFoundException } from '@aws-sdk/client-scheduler';
import { describe, expect, it } from 'vitest';
import { openScheduler } from '../../../functions/platform/own/scheduler.ts';

const wanted = {
  schedule: { expression: 'cron(0 3 * * ? *)', timeZone: 'Europe/Berlin' },
  enabled: true,
  flexibleMinutes: 15,
  input: '{}',
};

type Answers = Readonly<Record<string, readonly (Error | object)[]>>;

/** Scheduler with answers by command, in order. */
function connect(answers: Answers) {
  const left = new Map(Object.entries(answers).map(([name, all]) => [name, [...all]]));
  const sent: { readonly name: string; readonly input: unknown }[] = [];
  const client = {
    async send(command: { readonly input: unknown }) {
      const name = command.constructor.name.replace('Command', '');
      sent.push({ name, input: command.input });
      const answer = left.get(name)?.shift() ?? {};
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  const scheduler = openScheduler({
    groupName: 'group',
    stateMachineArn: 'arn:machine',
    roleArn: 'arn:role',
    deadLetterArn: 'arn:queue',
    client: client as never,
  });
  return { scheduler, sent, names: () => sent.map(({ name }) => name) };
}

const metadata = { message: 'It says so.', $metadata: {} } as never;
const missing = new ResourceNotFoundException(metadata);
const conflict = new ConflictException(metadata);

describe('put', () => {
  it('updates a schedule that is there', async () => {
    const { scheduler, sent } = connect({});

    await scheduler.put('acme.daily', wanted);

    expect(sent).toEqual([
      {
        name: 'UpdateSchedule',
        input: {
          Name: 'acme.daily',
          GroupName: 'group',
          ScheduleExpression: 'cron(0 3 * * ? *)',
          ScheduleExpressionTimezone: 'Europe/Berlin',
          State: 'ENABLED',
          FlexibleTimeWindow: { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 15 },
          ActionAfterCompletion: 'NONE',
          Target: {
            Arn: 'arn:machine',
            RoleArn: 'arn:role',
            Input: '{}',
            DeadLetterConfig: { Arn: 'arn:queue' },
            RetryPolicy: { MaximumEventAgeInSeconds: 3600 },
          },
        },
      },
    ]);
  });

  it('creates one that is not', async () => {
    const { scheduler, names } = connect({ UpdateSchedule: [missing] });

    await scheduler.put('acme.daily', wanted);

    expect(names()).toEqual(['UpdateSchedule', 'CreateSchedule']);
  });

  it('updates one that somebody made in between', async () => {
    const { scheduler, names } = connect({
      UpdateSchedule: [missing],
      CreateSchedule: [conflict],
    });

    await scheduler.put('acme.daily', wanted);

    expect(names()).toEqual(['UpdateSchedule', 'CreateSchedule', 'UpdateSchedule']);
  });

  it('says what went wrong otherwise', async () => {
    const { scheduler } = connect({ UpdateSchedule: [new Error('No.')] });

    await expect(scheduler.put('acme.daily', wanted)).rejects.toMatchObject({
      name: 'PlatformError',
      message: 'Scheduler failed: UpdateSchedule answered No.',
    });
  });
});

it('removes a schedule, be it there or not', async () => {
  const { scheduler, names } = connect({ DeleteSchedule: [missing] });

  await scheduler.remove('acme.daily');
  await scheduler.remove('acme.daily');

  expect(names()).toEqual(['DeleteSchedule', 'DeleteSchedule']);
});

it('knows whether a schedule is there', async () => {
  const { scheduler } = connect({ GetSchedule: [missing, {}] });

  expect(await scheduler.exists('acme.daily')).toBe(false);
  expect(await scheduler.exists('acme.daily')).toBe(true);
});
