import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { ListSchedulesCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { errorCategories } from '../../functions/core/errors.ts';
import { connect } from '../../local/emulator/control/control.ts';
import { freePortsInARow } from '../../local/emulator/processes/ports.ts';
import { until } from './support/aws.ts';

const project = resolve(import.meta.dirname, '../..');

/** What whoever automates `npm start -- --once --json` relies on. */
const Report = z.object({
  ok: z.boolean(),
  seconds: z.number(),
  executions: z.array(
    z.object({
      tenant: z.string(),
      account: z.string().regex(/^\d{12}$/),
      status: z.enum(['SUCCEEDED', 'FAILED']),
      failState: z.string().nullable(),
      asExpected: z.boolean(),
      counts: z.object({
        pass: z.int(),
        fail: z.int(),
        error: z.int(),
        suppressed: z.int(),
      }),
      errorCounts: z.record(z.enum(errorCategories), z.int()),
      changes: z.record(z.string(), z.int()),
    }),
  ),
});

let folder: string;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roundsman-start-'));
  port = await freePortsInARow(4);
});
afterAll(() => rm(folder, { recursive: true }));

/** @param during What is done to the emulated AWS as soon as it answers. */
async function start(
  args: readonly string[],
  during: (endpoint: string) => Promise<unknown> = async () => undefined,
) {
  const { exitCode, stdout, stderr } = await startProcess(args, during);
  expect(stdout, stderr).not.toBe('');
  // Exactly one JSON object, or this throws.
  return { exitCode, report: Report.parse(JSON.parse(stdout)), stderr };
}

async function startProcess(
  args: readonly string[],
  during: (endpoint: string, pid: number) => Promise<unknown>,
) {
  const all = ['local/start.ts', '--once', '--json', '--port', String(port), ...args];
  const child = spawn(process.execPath, [...all, '--state', join(folder, 'state')], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const output = Promise.all([ended, text(child.stdout), text(child.stderr)]);
  const endpoint = `http://127.0.0.1:${port}`;
  const listens = until('the router listens', () => answerOf(endpoint));
  const isRunning = await Promise.race([listens.then(() => true), ended.then(() => false)]);
  if (isRunning) await during(endpoint, child.pid ?? 0);
  const [exitCode, stdout, stderr] = await output;
  return { exitCode, stdout, stderr };
}

/** @param end Ends the start, in the middle of a shard that has written some findings already. */
const startAndBreakOff = (end: (pid: number) => void | Promise<void>) =>
  startProcess([], async (endpoint, pid) => {
    const calls = { account: '333333333333', action: 'sqs:GetQueueAttributes' };
    const hold = await connect(endpoint).hold(calls);
    await until('the run is under way', async () => (await hold.count()) || undefined, 300);
    await end(pid);
  });

/** Names of the schedules that start the samples' tasks every day. */
async function schedulesAt(endpoint: string): Promise<readonly string[]> {
  const { accountId, region, root } = connect(endpoint);
  const client = new SchedulerClient({ endpoint, region, credentials: root(accountId) });
  const { Schedules = [] } = await client.send(
    new ListSchedulesCommand({ GroupName: 'roundsman-local' }),
  );
  return Schedules.map(({ Name = '' }) => Name);
}

const answerOf = (endpoint: string) => fetch(endpoint).catch(() => undefined);

it('starts from nothing, runs the samples once, and says how each ended', async () => {
  const { exitCode, report, stderr } = await start(['--fresh']);

  expect(exitCode, stderr).toBe(0);
  expect(report.ok).toBe(true);
  expect(report.executions.map(({ asExpected }) => asExpected)).toEqual([true, true, true, true]);
  const ends = report.executions.map(({ status, failState }) => failState ?? status);
  expect(new Set(ends)).toEqual(new Set(['SUCCEEDED', 'PermissionDenied', 'AuthenticationFailed']));
  expect(stderr).toContain('The platform is deployed');
  expect(await answerOf(`http://127.0.0.1:${port}`)).toBeUndefined();
}, 300_000);

it('goes on from what it knew, and ends with 1 if a sample ends as it must not', async () => {
  const fault = { code: 'InternalError', message: 'We are sorry.', status: 500 };
  let schedules: readonly string[] = [];
  const { exitCode, report, stderr } = await start([], async (endpoint) => {
    await connect(endpoint).inject({ account: '222222222222', action: 'sqs:ListQueues', ...fault });
    // The router answers before what stands behind it does.
    const listed = () => schedulesAt(endpoint).catch(() => undefined);
    schedules = await until('the schedules are listed', listed);
  });

  expect(exitCode).toBe(1);
  expect(stderr).toContain('deployed already');
  expect(report.ok).toBe(false);
  const wrong = report.executions.filter(({ asExpected }) => !asExpected);
  expect(wrong).toMatchObject([
    { account: '222222222222', status: 'FAILED', failState: 'ServiceFailed' },
  ]);
  expect(schedules).toHaveLength(2);
  const faulty = report.executions.find(({ account }) => account === '333333333333');
  expect(faulty?.changes.unchanged).toBeGreaterThan(100);
}, 300_000);

it('goes on after whatever ended the last one: Ctrl-C in the middle of a run, or a kill of everything', async () => {
  const interrupted = await startAndBreakOff((pid) => void process.kill(pid, 'SIGINT'));
  const killed = await startAndBreakOff(async (pid) => {
    const emulator = Number(await readFile(join(folder, 'state/operator.lock'), 'utf8'));
    process.kill(emulator, 'SIGKILL');
    process.kill(pid, 'SIGKILL');
  });

  const { exitCode, report, stderr } = await start([]);

  expect(interrupted.exitCode, interrupted.stderr).toBe(130);
  expect(killed.exitCode, killed.stderr).toBeNull();
  expect(killed.stderr).toContain('deployed already');
  expect(stderr).toContain('deployed already');
  expect(exitCode, stderr).toBe(0);
  const faulty = report.executions.find(({ account }) => account === '333333333333');
  // What was known before the breaks is known still.
  expect(faulty?.changes.unchanged).toBeGreaterThan(100);
}, 600_000);
