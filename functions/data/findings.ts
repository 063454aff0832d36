import type { Change, Failure } from '../core/changes.ts';
import type { Severity } from '../core/check.ts';
import { Finding } from '../core/finding.ts';
import type { ExecutionId, TenantId } from '../core/tenancy.ts';
import type { Page, PageRequest } from './cursor.ts';
import {
  absent,
  allOf,
  anyOf,
  type Changes,
  type Condition,
  equals,
  present,
} from './expression.ts';
import {
  changeIndex,
  expiry,
  type FindingOwner,
  findingPartition,
  findingSort,
  historyPartition,
  historySort,
  type Key,
  noResource,
  openIndex,
  openPartition,
  resourceHash,
  shardPartition,
} from './keys.ts';
import { readPage } from './pages.ts';
import type { Item, Query, Table } from './table.ts';

/** Which finding: `resourceId` is absent for an error that names no resource. */
export interface FindingId extends FindingOwner {
  readonly checkId: string;
  readonly region: string;
  readonly resourceId?: string;
}

export async function readFinding(table: Table, id: FindingId): Promise<Finding | undefined> {
  const item = await table.get({ PK: findingPartition(id), SK: sortOf(id) });
  return item && findingOf(item);
}

/** Findings of a service in an account, the resolved ones among them, by check, region and resource. */
export function listFindings(
  table: Table,
  owner: FindingOwner,
  page: PageRequest,
  within: { readonly checkId?: string } = {},
): Promise<Page<Finding>> {
  const partition = findingPartition(owner);
  const sort = within.checkId ? { sort: { beginsWith: `${within.checkId}#` } } : {};
  const scope = { tenant: owner.tenantId, list: partition, filter: within };
  return readPage(table, scope, { partition, ...sort }, page, findingOf);
}

/** What fails or could not be assessed, of one severity in all accounts, the latest change first. */
export function listOpenFindings(
  table: Table,
  tenant: TenantId,
  severity: Severity,
  page: PageRequest,
): Promise<Page<Finding>> {
  const partition = openPartition(tenant, severity);
  const query: Query = { index: 'GSI2', partition, newestFirst: true };
  return readPage(table, { tenant, list: partition }, query, page, findingOf);
}

/** How a finding came to be what it is, the latest change first. */
export function listFindingHistory(
  table: Table,
  id: FindingId,
  page: PageRequest,
): Promise<Page<Finding>> {
  const partition = historyPartition(id);
  const beginsWith = `${sortOf(id)}#`;
  const query: Query = { partition, sort: { beginsWith }, newestFirst: true };
  const scope = { tenant: id.tenantId, list: partition, filter: { beginsWith } };
  return readPage(table, scope, query, page, findingOf);
}

/** What an execution changed, by account, service and check. */
export function listExecutionChanges(
  table: Table,
  tenant: TenantId,
  execution: ExecutionId,
  page: PageRequest,
): Promise<Page<Finding>> {
  const partition = shardPartition(tenant, execution);
  const scope = { tenant, list: `changes ${partition}` };
  return readPage(table, scope, { index: 'GSI1', partition }, page, findingOf);
}

const sortOf = ({ checkId, region, resourceId }: FindingId) =>
  findingSort(checkId, region, resourceId === undefined ? noResource : resourceHash(resourceId));

/** Who writes, and when. */
export interface FindingWrite {
  readonly executionId: ExecutionId;
  readonly at: Date;
  /** Of the writer's marker. */
  readonly fence: number;
  readonly severity: Severity;
}

/**
 * The update that a change is. It sets only what a run says: what others say of a finding (its
 * suppression) stands. The condition refuses what a later writer wrote, and what contradicts the
 * baseline.
 */
export function findingUpdate(
  owner: FindingOwner,
  change: Change,
  write: FindingWrite,
): { readonly key: Key; readonly changes: Changes; readonly when: Condition } {
  const sort = findingSort(change.checkId, change.region, change.resource);
  const at = write.at.toISOString();
  const written = {
    change: changeStateOf(change),
    changedAt: at,
    executionId: write.executionId,
    fence: write.fence,
    digest: change.digest,
  };
  const open = { severity: write.severity, ...openIndex(owner, write.severity, at, sort) };
  return {
    key: { PK: findingPartition(owner), SK: sort },
    when: allOf(existsAsKnown(change), notWrittenSince(write.fence)),
    changes: changesOf(owner, change, written, open, at),
  };
}

function changesOf(
  owner: FindingOwner,
  change: Change,
  written: Item,
  open: Item,
  at: string,
): Changes {
  if (change.kind === 'gone') {
    return {
      set: { ...written, ...expiry(change.forgetAt) },
      remove: ['GSI2PK', 'GSI2SK'],
    };
  }
  if (change.kind === 'unseen') {
    return {
      set: { ...written, ...open, assessment: assessmentOf(change.failure) },
      setIfAbsent: { notAssessedSince: at },
    };
  }
  const { checkId, region, content, from } = change;
  const { accountId, service } = owner;
  const { outcome, resource, severity, operations } = content;
  const said = {
    accountId,
    service,
    checkId,
    region,
    severity,
    operations,
    ...(resource && { resource }),
  };
  if (outcome.status === 'error') {
    const since = { notAssessedSince: at };
    return {
      set: {
        ...said,
        ...written,
        ...open,
        assessment: assessmentOf(outcome.failure),
        ...(from !== 'open' && since),
      },
      setIfAbsent: { firstSeenAt: at, ...(from === 'open' && since) },
      remove: ['expiresAt'],
    };
  }
  const isOpen = outcome.status === 'fail';
  return {
    set: {
      ...said,
      ...written,
      ...(isOpen && open),
      verdict: { ...outcome, at },
      assessment: { state: 'assessed' },
    },
    setIfAbsent: { firstSeenAt: at },
    remove: ['expiresAt', 'notAssessedSince', ...(isOpen ? [] : ['GSI2PK', 'GSI2SK'])],
  };
}

function changeStateOf(change: Change) {
  if (change.kind === 'gone') return 'resolved';
  return change.kind === 'unseen' ? 'not-assessed' : change.change;
}

const assessmentOf = (failure: Failure) => ({ state: 'error', ...failure });

function existsAsKnown(change: Change): Condition {
  const isNew = change.kind === 'observed' && change.from === 'nothing';
  return isNew ? anyOf(absent('PK'), equals('change', 'resolved')) : present('PK');
}

const notWrittenSince = (fence: number): Condition =>
  anyOf(absent('fence'), { path: 'fence', is: '<=', value: fence });

/** The history row of a finding's last change: a pure function of the finding. */
export function historyItem(owner: FindingOwner, finding: Item, keepUntil?: Date): Item {
  const { GSI2PK, GSI2SK, expiresAt, suppressed, fence, digest, ...said } = finding;
  const sort = String(finding.SK);
  const { executionId } = findingOf(finding);
  return {
    ...said,
    PK: historyPartition(owner),
    SK: historySort(sort, executionId),
    ...changeIndex(owner, executionId, sort),
    ...(keepUntil && expiry(keepUntil)),
  };
}

/** `since` stands beside the assessment in the item, so that a write can leave it as it was. */
export function findingOf(item: Item): Finding {
  const { notAssessedSince: since, assessment, ...said } = item;
  return Finding.parse({ ...said, assessment: { ...(assessment as object), since } });
}
