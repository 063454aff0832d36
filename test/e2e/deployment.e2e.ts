import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { DescribeStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Execution } from '../../functions/core/runs/execution.ts';
import { scheduleName } from '../../functions/core/tasks/task-schedule.ts';
import { listWatermarks } from '../../functions/data/findings/watermarks.ts';
import { listTaskExecutions } from '../../functions/data/runs/executions.ts';
import { readTask } from '../../functions/data/tasks/tasks.ts';
import { builtSite } from '../../lib/bundling/pack-site.ts';
import { deploy, synthesise } from '../../local/deploy.ts';
import { as, emulators, until } from './support/aws.ts';
import { subscribe } from './support/failure-notices.ts';
import { deployed, functionName, itemsOf, store } from './support/platform.ts';
import { endOf, rowsOf, runToEnd, startRun } from './support/runs.ts';
import { schedule, unschedule } from './support/schedules.ts';
import { createTenant, type TestTenant } from './support/tenants.ts';

const cloudFormation = new CloudFormationClient(as());
const dynamodb = new DynamoDBClient(as());
const lambda = new LambdaClient(as());
const scheduler = new SchedulerClient(as());
const sfn = new SFNClient(as());
const sns = new SNSClient(as());

const stateDir = inject('stateDir');
const siteUrl = inject('siteUrl');
const otherSite = 'test/support/site';
const stacks = inject('stacks');

/** Deploys an app, with a dashboard, over what is there: paths from the root of the project. */
async function update({ app, site }: { readonly app: string; readonly site: string }) {
  const target = { ...emulators, stateDir, restored: false };
  const onProgress = () => undefined;
  const outdir = `${stateDir}/cdk.out`;
  const assembly = synthesise({ outdir, app, site, onProgress });
  const { stacks: outputs } = await deploy(target, { assembly, onProgress });
  return outputs;
}

/** The first page of the dashboard, as the distribution serves it. */
const servedPage = async () => (await fetch(siteUrl)).text();

const pageOf = (site: string) => readFile(join(site, 'index.html'), 'utf8');

async function tableAsItIs() {
  const TableName = deployed.tableName;
  const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName }));
  return Table;
}

const indexesOf = (table: Awaited<ReturnType<typeof tableAsItIs>>) =>
  table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName).sort();

/** The version of run-shard that executions which start now will go on with. */
async function runShardOfNow(): Promise<string> {
  const { stateMachineArn } = deployed;
  const { definition = '' } = await sfn.send(new DescribeStateMachineCommand({ stateMachineArn }));
  return /arn:[^"]+:roundsman-local-run-shard:\d+/.exec(definition)?.[0] ?? '';
}

async function runShardAsItIs() {
  const FunctionName = functionName('run-shard');
  return lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
}

/** Everything of a tenant: items, and the objects that its watermarks point to. */
async function dataOf({ tenantId }: TestTenant) {
  const marks = await listWatermarks(store.table, tenantId);
  const objects = marks.map(({ snapshot }) => snapshot && store.bucket.get(snapshot.key));
  return { items: await itemsOf(tenantId), objects: await Promise.all(objects) };
}

async function scheduleOf({ tenantId, taskId }: TestTenant) {
  const Name = scheduleName(tenantId, taskId);
  const GroupName = deployed.scheduleGroupName;
  const { $metadata, ...found } = await scheduler.send(new GetScheduleCommand({ Name, GroupName }));
  return found;
}

async function subscriptions() {
  const TopicArn = deployed.failureTopicArn;
  const { Subscriptions } = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }));
  return Subscriptions;
}

/** The executions that the task's schedule has started, the oldest first. */
async function firedRuns({ tenantId, taskId }: TestTenant): Promise<readonly Execution[]> {
  const { items } = await listTaskExecutions(store.table, tenantId, taskId, { limit: 100 });
  return items.filter(({ trigger }) => trigger === 'schedule').reverse();
}

const firedRun = (tenant: TestTenant, since: Date) =>
  until(
    'the schedule has fired and its run has ended',
    async () => {
      const runs = await firedRuns(tenant);
      return runs.find(
        ({ status, startedAt }) => status !== 'running' && startedAt > since.toISOString(),
      );
    },
    120,
  );

let scheduled: TestTenant;
let kept: TestTenant;

beforeAll(async () => {
  [scheduled, kept] = await Promise.all([createTenant('scheduled'), createTenant('kept')]);
  await schedule(scheduled, { expression: 'rate(1 minute)', timeZone: 'UTC' });
  await runToEnd(kept);
  await subscribe('deployment');
});

afterAll(() => unschedule(scheduled));

describe('the platform', () => {
  it('is deployed from nothing', async () => {
    const { Stacks = [] } = await cloudFormation.send(new DescribeStacksCommand({}));

    const ours = Stacks.filter(({ StackName }) => StackName?.startsWith('roundsman-local-'));
    expect(ours.map(({ StackName, StackStatus }) => [StackName, StackStatus]).sort()).toEqual(
      ['api', 'data', 'operations', 'run', 'web'].map((name) => [
        `roundsman-local-${name}`,
        expect.stringMatching(/^(CREATE|UPDATE)_COMPLETE$/),
      ]),
    );
  });

  it('starts a run by itself when the schedule of a task is due', async () => {
    const first = await firedRun(scheduled, new Date(0));

    expect(first).toMatchObject({ status: 'passed', taskId: scheduled.taskId });
    const task = await readTask(store.table, scheduled.tenantId, scheduled.taskId);
    expect(task).toMatchObject({ scheduling: 'scheduled', lastAssessedAt: first.result?.endedAt });
  });

  it('loses nothing when an update changes its table and its functions', async () => {
    const before = {
      data: await dataOf(kept),
      table: await tableAsItIs(),
      schedule: await scheduleOf(scheduled),
      subscriptions: await subscriptions(),
      runShard: await runShardOfNow(),
    };

    const outputs = await update({ app: 'test/lib/changed-app.ts', site: otherSite });

    expect(outputs).toEqual(stacks);
    expect(await dataOf(kept)).toEqual(before.data);
    expect(await scheduleOf(scheduled)).toEqual(before.schedule);
    expect(await subscriptions()).toEqual(before.subscriptions);
    expect(await servedPage()).toBe(await pageOf(otherSite));
    const table = await tableAsItIs();
    const { TableId, LatestStreamArn, CreationDateTime } = before.table ?? {};
    expect(table).toMatchObject({ TableId, LatestStreamArn, CreationDateTime });
    expect(table?.DeletionProtectionEnabled).toBe(true);
    expect(indexesOf(table)).toEqual(['GSI1', 'GSI2', 'GSI3']);
    expect(await runShardAsItIs()).toMatchObject({
      MemorySize: 1536,
      Environment: { Variables: { RESERVE_SECONDS: '890' } },
    });
    // What runs while the update comes goes on with what it began with.
    expect(await runShardOfNow()).not.toBe(before.runShard);
    const earlier = new GetFunctionConfigurationCommand({ FunctionName: before.runShard });
    expect(await lambda.send(earlier)).toMatchObject({
      Environment: { Variables: { RESERVE_SECONDS: '60' } },
    });
  }, 180_000);

  it('runs with the changed functions on what it knew before: a shard that needs two entries', async () => {
    const { accountId: account } = kept;
    const known = (await dataOf(kept)).items.filter(({ PK }) => String(PK).includes('#F#'));
    const hold = await emulators.hold({ account, action: 'sqs:ListQueues', region: 'eu-west-1' });

    const run = await startRun(kept);
    await until('the first entry has left its cursor', async () => {
      const { shards } = await rowsOf(kept, run).catch(() => ({ shards: [] }));
      return shards.some(({ cursor }) => cursor) || undefined;
    });
    await hold.release();
    const end = await endOf(run);

    expect(end.states.filter((state) => state === 'RunShard')).toHaveLength(2);
    expect(end.status).toBe('SUCCEEDED');
    const { result, shards } = await rowsOf(kept, run);
    expect(shards).toMatchObject([{ state: 'done', entries: 2 }]);
    expect(result?.changes).toMatchObject({ unchanged: known.length, new: 0, resolved: 0 });
  });

  it('goes on firing after the update, once for each time', async () => {
    const updated = new Date();

    await firedRun(scheduled, updated);

    const runs = await firedRuns(scheduled);
    const times = runs.map(({ occurrence }) => Date.parse(occurrence));
    expect(times.length).toBeGreaterThanOrEqual(2);
    expect(new Set(times).size).toBe(times.length);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(gaps).toEqual(gaps.map(() => 60_000));
    for (const { startedAt, occurrence } of runs) {
      expect(startedAt.slice(0, 19) >= occurrence.slice(0, 19)).toBe(true);
    }
  }, 150_000);

  it('can go back to what was deployed before, and keeps its data', async () => {
    const before = await dataOf(kept);

    const outputs = await update({ app: 'bin/app.ts', site: builtSite });

    expect(outputs).toEqual(stacks);
    expect(await dataOf(kept)).toEqual(before);
    expect(await servedPage()).toBe(await pageOf(builtSite));
    const table = await tableAsItIs();
    expect(table?.DeletionProtectionEnabled).toBe(false);
    expect(indexesOf(table)).toEqual(['GSI1', 'GSI2']);
  }, 180_000);
});
