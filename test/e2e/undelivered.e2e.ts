import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, expect, it } from 'vitest';
import { listTaskExecutions } from '../../functions/data/runs/executions.ts';
import { as, emulators, until } from './support/aws.ts';
import { deployed, store } from './support/platform.ts';
import { schedule, unschedule } from './support/schedules.ts';
import { createTenant, type TestTenant } from './support/tenants.ts';

const sqs = new SQSClient(as());
const queueName = deployed.scheduleDeadLetterQueueArn.split(':').at(-1);
const QueueUrl = `${emulators.endpoint}/${emulators.accountId}/${queueName}`;

let tenant: TestTenant;

afterAll(() => unschedule(tenant));

it('keeps an occurrence that Scheduler could not start, with the reason', async () => {
  tenant = await createTenant('undelivered');
  const { tenantId, taskId } = tenant;
  await emulators.inject({
    account: emulators.accountId,
    action: 'states:StartExecution',
    caller: '*/scheduler',
    code: 'StateMachineDeleting',
    message: 'The state machine is being deleted.',
    status: 400,
    times: 1,
  });

  await schedule(tenant, { expression: 'rate(1 hour)', timeZone: 'UTC' });

  const message = await until('the occurrence lies in the dead-letter queue', async () => {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MessageAttributeNames: ['All'] }),
    );
    return Messages[0];
  });
  expect(JSON.parse(message.Body ?? '')).toMatchObject({ tenantId, taskId, trigger: 'schedule' });
  expect(message.MessageAttributes?.ERROR_MESSAGE?.StringValue).toContain('is being deleted');
  expect(message.MessageAttributes?.TARGET_ARN?.StringValue).toBe(deployed.stateMachineArn);
  const { items } = await listTaskExecutions(store.table, tenantId, taskId, { limit: 10 });
  expect(items).toEqual([]);
});
