import {
  DeleteFunctionConcurrencyCommand,
  LambdaClient,
  PutFunctionConcurrencyCommand,
} from '@aws-sdk/client-lambda';
import { GetExecutionHistoryCommand, SFNClient } from '@aws-sdk/client-sfn';
import { afterEach, expect, it } from 'vitest';
import { as, until } from './support/aws.ts';
import { functionName } from './support/platform.ts';
import { endOf, type Run, rowsOf, startRun } from './support/runs.ts';
import { createTenant } from './support/tenants.ts';

const lambda = new LambdaClient(as());
const sfn = new SFNClient(as());
const FunctionName = functionName('run-shard');

/** Whatever the test did, the other files need the function. */
const letAllIn = () => lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName }));
afterEach(letAllIn);

async function refusals({ executionArn }: Run): Promise<number> {
  const { events = [] } = await sfn.send(
    new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }),
  );
  return events.filter(
    ({ taskFailedEventDetails: failed }) => failed?.error === 'Lambda.TooManyRequestsException',
  ).length;
}

it('makes an invocation again that Lambda refused, and says how often on the row', async () => {
  const tenant = await createTenant('refused', { services: ['sqs'] });
  await lambda.send(
    new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }),
  );
  const run = await startRun(tenant);
  await until('Lambda has refused it', async () => (await refusals(run)) || undefined);
  await letAllIn();

  const { status } = await endOf(run);

  expect(status).toBe('SUCCEEDED');
  const { shards, result } = await rowsOf(tenant, run);
  const refused = await refusals(run);
  expect(shards).toMatchObject([{ state: 'done', entries: 1, refusedInvocations: refused }]);
  expect(result).toMatchObject({ status: 'passed', refusedInvocations: refused });
});
