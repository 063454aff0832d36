import { expect } from 'vitest';
import { Baseline } from '../../../functions/core/findings/baseline.ts';
import { type Finding, statusOf } from '../../../functions/core/findings/finding.ts';
import {
  type CheckTallies,
  sumTallies,
  type Tally,
} from '../../../functions/core/findings/finding-tally.ts';
import { notAssessedSince, type Watermark } from '../../../functions/core/findings/watermark.ts';
import { accountKey } from '../../../functions/data/accounts/keys.ts';
import {
  listAccountTallies,
  readCheckTallies,
} from '../../../functions/data/findings/finding-tallies.ts';
import {
  type FindingWriter,
  type FindingWriterOptions,
  openFindingWriter,
} from '../../../functions/data/findings/finding-writer.ts';
import { findingOf } from '../../../functions/data/findings/findings.ts';
import { findingPartition, historyPartition } from '../../../functions/data/findings/keys.ts';
import { readWatermark } from '../../../functions/data/findings/watermarks.ts';
import type { Store } from '../../../functions/data/store/store.ts';
import { loadObject } from '../../../functions/data/store/stored-objects.ts';
import { kinds } from '../../../functions/inventory/kinds.ts';
import { listerOf } from '../../../functions/inventory/lister.ts';
import { runScan } from '../checks/run-scan.ts';
import type { Item } from '../fakes/dynamodb-expression.ts';
import { fakeAws, inPages } from '../fakes/fake-aws.ts';
import { createFakeStore, type FakeStore } from '../fakes/fake-store.ts';
import { sampleAccount } from '../runs/run-samples.ts';
import {
  type AccountState,
  check,
  executionAt,
  owner,
  regions,
  saidOf,
  stepsOf,
} from './account-state.ts';

const quarterOfAnHour = 900_000;
const account = sampleAccount();

/** A store that knows the account whose findings are written. */
export function createFindingStore(): FakeStore {
  const store = createFakeStore();
  store.dynamodb.plant({ ...account, ...accountKey(owner.tenantId, owner.accountId) });
  return store;
}

/** What a run needs to know to write findings at a time. */
export const runAt = (
  time: string,
  own: Partial<FindingWriterOptions> = {},
): FindingWriterOptions => ({
  ...owner,
  externalId: account.externalId,
  executionId: executionAt(time),
  now: new Date(time),
  regions,
  severityOf: () => check.severity,
  impliedBy: () => [],
  deadline: Date.parse(time) + quarterOfAnHour,
  clock: { now: () => Date.parse(time), sleep: async () => undefined },
  writesInFlight: 1,
  ...own,
});

/** A whole run, as the run-shard function does it. */
export async function writeFindings(
  store: Store,
  options: FindingWriterOptions,
  state: AccountState,
) {
  const writer = await openFindingWriter(store, options);
  return releasing(writer, async () => {
    for (const step of stepsOf(state)) await writer.take(step);
    return writer.finish();
  });
}

/**
 * An inventory's run over key pairs, by their names in each region.
 *
 * @param tag The value of their one tag; or of some by their names, and `x` of the others.
 */
export async function writeResources(
  store: Store,
  options: FindingWriterOptions,
  { names = ['a'], tag = 'x' }: KeyPairs = {},
) {
  const [kind] = kinds.filter(({ type }) => type === 'AWS::EC2::KeyPair');
  if (!kind) throw new Error('An inventory lists key pairs.');
  const pairs = names.map((name) => ({
    KeyPairId: `key-${name}`,
    KeyName: name,
    Tags: [{ Key: 'team', Value: typeof tag === 'string' ? tag : (tag[name] ?? 'x') }],
  }));
  const aws = fakeAws({ lists: { 'ec2:DescribeKeyPairs': inPages('KeyPairs', [pairs]) } });
  const { steps } = await runScan(aws, [listerOf(kind)], { regions: options.regions });
  const writer = await openFindingWriter(store, { ...options, service: 'ec2', book: 'resources' });
  for (const step of steps) await writer.take(step);
  await writer.finish();
}

interface KeyPairs {
  readonly names?: readonly string[];
  readonly tag?: string | Readonly<Record<string, string>>;
}

/** A writer that fails is released, as far as the process still can. */
export async function releasing<Result>(writer: FindingWriter, run: () => Promise<Result>) {
  try {
    return await run();
  } catch (error) {
    await Promise.allSettled([writer.release()]);
    throw error;
  }
}

/** What stands in the table: by region and resource, what is said of it. */
export function storedFindings({ dynamodb }: FakeStore): Readonly<Record<string, string>> {
  const items = dynamodb.inPartition(findingPartition(owner));
  return Object.fromEntries(
    items.map(findingOf).map((finding) => [keyOf(finding), saidOf(finding)]),
  );
}

/** What the history of each finding says, oldest first. */
export function storedHistory({
  dynamodb,
}: FakeStore): Readonly<Record<string, readonly string[]>> {
  return saidByFinding(dynamodb.inPartition(historyPartition(owner)));
}

/** The history as it has to be: of every run, what it left in each finding that it wrote. */
export function dueHistory({ dynamodb }: FakeStore): Readonly<Record<string, readonly string[]>> {
  const written = dynamodb.versions().filter(({ PK }) => PK === findingPartition(owner));
  const last = new Map(written.map((item) => [`${item.SK}#${item.executionId}`, item]));
  return saidByFinding([...last].sort().map(([, item]) => item));
}

function saidByFinding(items: readonly Item[]) {
  const findings = items.map(findingOf);
  const groups = Map.groupBy(findings, keyOf);
  return Object.fromEntries([...groups].map(([key, all]) => [key, all.map(saidOf)]));
}

const keyOf = ({ region, resource }: Finding) => `${region} ${resource?.name ?? '-'}`;

/** What stands of the counts of the service: by check, and as the sum on the account's item. */
export async function standingTallies({ connect }: FakeStore) {
  const { table } = connect();
  const { tenantId, accountId, service } = owner;
  const { items } = await readCheckTallies(table, tenantId, { service });
  const [account] = await listAccountTallies(table, tenantId, accountId);
  return {
    byCheck: items.find((item) => item.accountId === accountId)?.checks ?? {},
    ofService: account?.services.find((one) => one.service === service),
  };
}

/** The same counts by a walk over the findings themselves. */
async function walkedTallies({ dynamodb, connect }: FakeStore): Promise<CheckTallies> {
  const watermark = await readWatermark(connect().table, owner);
  const findings = dynamodb
    .inPartition(findingPartition(owner))
    .map(findingOf)
    .filter(({ change }) => change !== 'resolved');
  const byCheck = Map.groupBy(findings, ({ checkId }) => checkId);
  return Object.fromEntries(
    [...byCheck].map(([checkId, own]) => [
      checkId,
      sumTallies(own.map((one) => tallyOf(one, watermark))),
    ]),
  );
}

function tallyOf(finding: Finding, watermark: Watermark | undefined): Tally {
  const blocked = finding.resource ? 0 : 1;
  const standing = { pass: 0, fail: 0, error: 0, blocked, stale: 0, implied: 0 };
  const status = statusOf(finding, new Date());
  if (status !== 'suppressed') standing[status] += 1;
  const isStale = status !== 'error' && watermark && notAssessedSince(finding, watermark);
  if (isStale) standing.stale += 1;
  return { [finding.severity]: standing };
}

/** Throws unless the counts are those of the findings, in both places. */
export async function expectCounted(store: FakeStore): Promise<void> {
  const { byCheck, ofService } = await standingTallies(store);
  expect(byCheck).toEqual(await walkedTallies(store));
  expect(ofService?.severities).toEqual(sumTallies(Object.values(byCheck)));
}

/** The baseline that the next run will trust, and what it would read from the findings instead. */
export async function baselines(store: FakeStore) {
  const { table, bucket } = store.connect();
  const watermark = await readWatermark(table, owner);
  const trusted = watermark?.snapshot ? await loadObject(bucket, watermark.snapshot, Baseline) : {};
  const items = store.dynamodb.inPartition(findingPartition(owner));
  return {
    watermark,
    trusted: Object.entries(trusted)
      .flatMap(([group, digests]) =>
        Object.entries(digests).map(([resource, digest]) => `${group}#${resource} ${digest}`),
      )
      .sort(),
    actual: items.map(({ SK, digest }) => `${SK} ${digest}`).sort(),
  };
}
