import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AnyCheck } from '../../../functions/core/check.ts';
import { AccountId } from '../../../functions/core/ids.ts';
import type { FailureNotice } from '../../../functions/core/runs/failure-notice.ts';
import { RunInput } from '../../../functions/core/runs/run-input.ts';
import type { AwsCaller } from '../../../functions/core/scan/aws-caller.ts';
import { saveAccount } from '../../../functions/data/accounts/accounts.ts';
import { listFindings } from '../../../functions/data/findings/findings.ts';
import { listTaskExecutions } from '../../../functions/data/runs/executions.ts';
import { listShardRows } from '../../../functions/data/runs/shards.ts';
import { openBucket } from '../../../functions/data/store/bucket.ts';
import { openTable } from '../../../functions/data/store/open-table.ts';
import { saveTask } from '../../../functions/data/tasks/tasks.ts';
import { saveTenant } from '../../../functions/data/tenants/tenants.ts';
import { createHandler as createExecutionEnded } from '../../../functions/events/execution-ended/execution-ended.ts';
import type { Caller } from '../../../functions/platform/calls/caller.ts';
import { createHandler as createFinalize } from '../../../functions/run/finalize/finalize.ts';
import { createHandler as createPlan } from '../../../functions/run/plan/plan.ts';
import type { SessionRequest } from '../../../functions/run/run-shard/account-session.ts';
import { createHandler as createRunShard } from '../../../functions/run/run-shard/run-shard.ts';
import { createFakeDynamoDB, type Intercept } from '../fakes/fake-dynamodb.ts';
import { createFakeS3 } from '../fakes/fake-s3.ts';
import { createFakeStateMachine } from '../fakes/fake-state-machine.ts';
import { sampleAccount, sampleTask, sampleTenant, taskId, tenantId } from './run-samples.ts';
import { executionArn, type Tasks, walkRunTask } from './walk-run-task.ts';

export interface WorldOptions {
  readonly checks: readonly AnyCheck[];
  readonly tenant?: Parameters<typeof sampleTenant>[0];
  readonly task?: Parameters<typeof sampleTask>[0];
  readonly accounts?: readonly Parameters<typeof sampleAccount>[0][];
  /** AWS by account. Throws what signing in fails with. */
  readonly aws: (accountId: string, request: SessionRequest) => AwsCaller;
  /** What DescribeRegions answers in every account. @default both regions are on */
  readonly regions?: () => object;
  /** Between a shard and its store. */
  readonly intercept?: Intercept;
}

/**
 * The platform in one process: the real definition on an interpreter, the real functions, the real
 * engine, writer and repositories; DynamoDB, S3, SNS and the tenants' accounts are in memory.
 */
export async function createWorld(options: WorldOptions) {
  const dynamodb = createFakeDynamoDB();
  const s3 = createFakeS3();
  const storeOf = (intercept?: Intercept) => ({
    table: openTable('table', { client: dynamodb.connect(intercept) }),
    bucket: openBucket('bucket', { client: s3.connect(intercept) }),
  });
  const store = storeOf();
  const { table } = store;
  let now = Date.parse('2026-11-21T03:00:00.000Z');
  const clock = {
    now: () => now,
    async sleep(milliseconds: number) {
      now += milliseconds;
    },
  };

  const accounts = options.accounts ?? [{}];
  const counts = { accounts: accounts.length, tasks: 1 };
  await saveTenant(table, sampleTenant({ version: 0, ...options.tenant }), counts);
  await saveTask(table, tenantId, sampleTask({ version: 0, ...options.task }));
  for (const account of accounts) {
    await saveAccount(table, tenantId, sampleAccount({ version: 0, ...account }));
  }

  const published: unknown[] = [];
  const told: { readonly tenantId: string; readonly notice: FailureNotice }[] = [];
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const repertoire = async () => options.checks;
  const plan = createPlan({ table, repertoire, clock });
  const runShard = createRunShard({
    openStore: async () => storeOf(options.intercept),
    reserveMilliseconds: 60_000,
    signIn: async ({ accountId }, request) => ({
      caller: callerOf(options.aws(accountId, request), options.regions ?? bothOn),
      packedPolicyPercent: 41,
    }),
    repertoire,
    clock,
    log,
  });
  const finalize = createFinalize({ store, clock, log });
  const topic = {
    publish: async (tenant: string, notice: FailureNotice) =>
      void told.push({ tenantId: tenant, notice }),
  };
  const machine = createFakeStateMachine();
  const { stateMachine } = machine;
  const executionEnded = createExecutionEnded({ store, topic, clock, log, stateMachine });

  const lambda = { functionName: 'function', getRemainingTimeInMillis: () => 900_000 };
  const well: Tasks = {
    Claim: (input: LowLevel) => claim(input),
    // The interpreter says what time it really is.
    Plan: async ({ Payload }: { readonly Payload: object }) => {
      const startedAt = new Date(now).toISOString();
      return { Payload: await plan({ ...Payload, startedAt }) };
    },
    RunShard: async ({ Payload }: Invoke) => ({ Payload: await runShard(Payload, lambda) }),
    RecordRefusal: (input: LowLevel) => send(new UpdateCommand(documentOf(input) as never)),
    Finalize: async ({ Payload }: Invoke) => ({ Payload: await finalize(Payload, lambda) }),
    NotifyFailure: (input: unknown) => published.push(input),
    RecordNotice: (input: LowLevel) => send(new UpdateCommand(documentOf(input) as never)),
  };

  // What Step Functions itself sends: values with their types, and attribute names as they are.
  const send = (command: PutCommand | UpdateCommand) => dynamodb.connect().send(command as never);
  async function claim(input: LowLevel) {
    try {
      return await send(new PutCommand(documentOf(input) as never));
    } catch (thrown) {
      const { name, message } = thrown as Error;
      throw Object.assign(new Error(message), { name: `DynamoDB.${name}` });
    }
  }

  return {
    store,
    dynamodb,
    s3,
    clock,
    topic,
    /** Step Functions, as execution-ended tells it what to start. */
    machine,
    /** What the state machine sent to the topic. */
    published,
    /** What execution-ended sent to it. */
    told,
    /** Log lines. */
    lines,
    wait: (milliseconds: number) => clock.sleep(milliseconds),
    runShard: (event: unknown) => runShard(event, lambda),

    /** One execution of the state machine, from its start to its end. */
    async run(own: Partial<RunInput> = {}, tasks: Partial<Tasks> = {}) {
      now += 60_000;
      const occurrence = own.occurrence ?? new Date(now).toISOString();
      const input = RunInput.parse({ tenantId, taskId, trigger: 'schedule', occurrence, ...own });
      const arn = `${executionArn}-${now}`;
      const walk = await walkRunTask(input, { ...well, ...tasks }, arn);
      return { ...walk, input, executionArn: arn };
    },

    /** What EventBridge says about an execution that did not succeed. */
    end: (detail: object) =>
      executionEnded({ detail: { startDate: now, status: 'FAILED', ...detail } }, lambda),

    async executions() {
      const { items } = await listTaskExecutions(table, tenantId, taskId, { limit: 100 });
      return items;
    },

    async findings(accountId: AccountId, service: string) {
      const owner = { tenantId, accountId, service };
      const { items } = await listFindings(table, owner, { limit: 1000 });
      return items;
    },

    async lastExecution() {
      const [last] = await this.executions();
      if (!last) throw new Error('There was no execution.');
      return { ...last, shards: await listShardRows(store, tenantId, last.executionId) };
    },
  };
}

interface Invoke {
  readonly Payload: unknown;
}

interface LowLevel {
  readonly [member: string]: unknown;
}

type Typed = Readonly<Record<string, { readonly S: string }>>;

function documentOf({ Item, Key, ExpressionAttributeValues, ...rest }: LowLevel) {
  const plain = (typed: unknown) =>
    Object.fromEntries(Object.entries(typed as Typed).map(([name, { S }]) => [name, S]));
  const names = new Set<string>();
  const expression = (text: unknown) =>
    String(text).replace(/(?<![:\w])(PK|executionArn|noticeAt)\b/g, (name) => {
      names.add(name);
      return `#${name}`;
    });
  const { ConditionExpression, UpdateExpression, TableName } = rest;
  return {
    TableName,
    ...(Item !== undefined && { Item: plain(Item) }),
    ...(Key !== undefined && { Key: plain(Key) }),
    ...(UpdateExpression !== undefined && { UpdateExpression: expression(UpdateExpression) }),
    ConditionExpression: expression(ConditionExpression),
    ExpressionAttributeNames: Object.fromEntries([...names].map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: plain(ExpressionAttributeValues),
  };
}

const bothOn = () => ({
  Regions: ['eu-west-1', 'us-east-1'].map((RegionName) => ({
    RegionName,
    OptInStatus: 'opt-in-not-required',
  })),
});

export function callerOf(aws: AwsCaller, regions: () => object = bothOn): Caller {
  let calls = 0;
  const counted = <Answer>(answer: Promise<Answer>) => {
    calls += 1;
    return answer;
  };
  return {
    call: (request) =>
      counted(
        request.operation === 'DescribeRegions'
          ? Promise.resolve().then(regions)
          : aws.call(request),
      ),
    page: (request, token) => counted(aws.page(request, token)),
    pause: (milliseconds) => aws.pause(milliseconds),
    usage: () => ({
      calls: { all: calls },
      repeats: 0,
      delayMilliseconds: 0,
      mostInFlight: 1,
      slowed: {},
    }),
    close: () => undefined,
  };
}

export const accountIdOf = (index: number) => AccountId.parse(String(index).padStart(12, '0'));
