import { describe, expect, it } from 'vitest';
import { BusyError, PlatformError } from '../../../functions/core/errors.ts';
import { openBucket } from '../../../functions/data/store/bucket.ts';
import { openTable } from '../../../functions/data/store/open-table.ts';
import { createRetryRule } from '../../../functions/platform/calls/retry.ts';
import { openBackground } from '../../../functions/platform/own/background.ts';
import { openFailureTopic } from '../../../functions/platform/own/failure-topic.ts';
import { openScheduler } from '../../../functions/platform/own/scheduler.ts';
import { openStateMachine } from '../../../functions/platform/own/state-machine.ts';
import { createFakeClock } from '../../support/fakes/fake-store.ts';

const key = { PK: 'T#acme', SK: 'META' };
const wanted = {
  schedule: { expression: 'cron(0 3 * * ? *)', timeZone: 'UTC' },
  enabled: true,
  flexibleMinutes: 0,
  input: '{}',
};

const notice = {
  category: 'platform',
  error: 'PlatformError',
  severity: 'critical',
  subject: 'Roundsman: an execution failed (platform)',
  text: 'It failed.',
  report: '{}',
} as const;

/** What is asked of each service of ours, when all it answers is this. */
const services = (
  send: () => Promise<unknown>,
): Readonly<Record<string, () => Promise<unknown>>> => {
  const client = { send } as never;
  const clock = createFakeClock('2026-11-21T03:00:00.000Z');
  const table = openTable('roundsman', { client, retry: createRetryRule({ clock }) });
  const names = { groupName: 'g', stateMachineArn: 'm', roleArn: 'r', deadLetterArn: 'd' };
  const machine = openStateMachine({ stateMachineArn: 'arn:stateMachine:m', client });
  return {
    'dynamodb:GetItem': () => table.get(key),
    'dynamodb:Query': () => table.query({ partition: key.PK }),
    'dynamodb:PutItem': () => table.put(key),
    'dynamodb:BatchWriteItem': () => table.putAll([key]),
    'dynamodb:TransactWriteItems': () => table.writeTogether([{ put: key }]),
    's3:GetObject': () => openBucket('evidence', { client }).get('a'),
    'states:StartExecution': () => machine.start('01JD', '{}'),
    'states:DescribeExecution': () => machine.describe('arn'),
    'states:StopExecution': () => machine.stop('arn', 'Stopped', 'Ann stopped it.'),
    'scheduler:UpdateSchedule': () => openScheduler({ ...names, client }).put('acme.daily', wanted),
    'scheduler:DeleteSchedule': () => openScheduler({ ...names, client }).remove('acme.daily'),
    'sns:Publish': () => openFailureTopic('arn', client).publish('acme', notice),
    'lambda:Invoke': () => openBackground('erase-account', client).start({}),
  };
};

const failing = (error: Error) => services(() => Promise.reject(error));
const operations = Object.keys(failing(new Error()));
const answer = (name: string, httpStatusCode: number, more: object = {}) =>
  Object.assign(new Error('Rate exceeded.'), { name, $metadata: { httpStatusCode }, ...more });

describe.each(operations)('%s', (operation) => {
  it.each([
    answer('ThrottlingException', 400),
    answer('ThrottledException', 429),
    answer('TooManyRequestsException', 429),
    answer('RequestLimitExceeded', 400),
    answer('ProvisionedThroughputExceededException', 400),
    answer('SlowDown', 503),
    answer('Whatever', 429),
  ])('that is throttled (%s) is busy, and not broken', async (error) => {
    const failure = await failing(error)
      [operation]?.()
      .catch((thrown: unknown) => thrown);

    expect(failure).toBeInstanceOf(BusyError);
    expect(failure).toMatchObject({ name: 'PlatformError', category: 'platform' });
  });

  it.each([
    answer('InternalServerError', 500),
    answer('AccessDeniedException', 400),
    answer('ResourceLimitExceeded', 400),
    new Error('socket hang up'),
  ])('that fails otherwise (%s) is broken', async (error) => {
    const failure = await failing(error)
      [operation]?.()
      .catch((thrown: unknown) => thrown);

    expect(failure).toBeInstanceOf(PlatformError);
    expect(failure).not.toBeInstanceOf(BusyError);
  });
});

it('no more executions may run at once: Step Functions is busy', async () => {
  const { 'states:StartExecution': start } = failing(answer('ExecutionLimitExceeded', 400));

  await expect(start?.()).rejects.toThrow(BusyError);
});

describe('DynamoDB that did not get to it, however often it was asked,', () => {
  const cancelled = (...codes: readonly string[]) =>
    answer('TransactionCanceledException', 400, {
      CancellationReasons: codes.map((Code) => ({ Code })),
    });

  it.each<[string, string, () => Promise<unknown>]>([
    [
      'for another transaction',
      'dynamodb:TransactWriteItems',
      () => Promise.reject(cancelled('None', 'TransactionConflict')),
    ],
    [
      'for a transaction on the item',
      'dynamodb:PutItem',
      () => Promise.reject(answer('TransactionConflictException', 400)),
    ],
    [
      'for the rest of a batch',
      'dynamodb:BatchWriteItem',
      async () => ({ UnprocessedItems: { roundsman: [{ PutRequest: { Item: key } }] } }),
    ],
  ])('%s, is busy', async (_, operation, send) => {
    await expect(services(send)[operation]?.()).rejects.toThrow(BusyError);
  });

  it('for a mistake of ours is not', async () => {
    const failure = await failing(cancelled('ValidationError'))
      ['dynamodb:TransactWriteItems']?.()
      .catch((thrown: unknown) => thrown);

    expect(failure).toBeInstanceOf(PlatformError);
    expect(failure).not.toBeInstanceOf(BusyError);
  });
});
