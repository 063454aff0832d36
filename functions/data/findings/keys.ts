import { createHash } from 'node:crypto';
import { AccountId, type ExecutionId, type TenantId } from '../../core/ids.ts';
import type { Severity } from '../../core/severity.ts';
import type { Task } from '../../core/tasks/task.ts';
import { shardPartition } from '../runs/keys.ts';
import type { Key } from '../store/key.ts';
import type { KeyFamily } from '../store/key-family.ts';

/**
 * What is kept in one way and never mixed: what checks found, and what an inventory lists. In this the check of a row
 * is the type of the resource.
 */
export type Book = 'findings' | 'resources';

/** One service's findings in one account, or its resources: what one writer owns. */
export interface FindingOwner {
  readonly tenantId: TenantId;
  readonly accountId: AccountId;
  readonly service: string;
  /** @default findings */
  readonly book?: Book | undefined;
}

/** The book that runs of a task's type write. */
export const bookOf = ({ type }: Pick<Task, 'type'>): Book =>
  type === 'resource_list' ? 'resources' : 'findings';

/** What keys of each book begin with, behind the tenant. */
const marks = {
  findings: { watermark: 'WM', row: 'F', history: 'H', run: 'EX', resource: 'RES' },
  resources: { watermark: 'RWM', row: 'R', history: 'RH', run: 'REX', resource: 'INV' },
} as const;

const marksOf = ({ book = 'findings' }: { readonly book?: Book | undefined }) => marks[book];

export const watermarkPartition = (tenant: TenantId, book?: Book) =>
  `T#${tenant}#${marksOf({ book }).watermark}`;

/** How the sort key of every watermark begins. */
export const watermarkSort = 'ACC#';

export const watermarkPrefix = (account: AccountId) => `${watermarkSort}${account}#SVC#`;

export const watermarkKey = ({ tenantId, accountId, service, book }: FindingOwner): Key => ({
  PK: watermarkPartition(tenantId, book),
  SK: `${watermarkPrefix(accountId)}${service}`,
});

/** Whose a watermark is, by its key. */
export function watermarkOwner({ SK }: { readonly SK?: unknown }): Omit<FindingOwner, 'tenantId'> {
  const [, accountId, , service = ''] = String(SK).split('#');
  return { accountId: AccountId.parse(accountId), service };
}

export const findingPartition = ({ tenantId, accountId, service, book }: FindingOwner) =>
  `T#${tenantId}#${marksOf({ book }).row}#${accountId}#${service}`;

export const historyPartition = ({ tenantId, accountId, service, book }: FindingOwner) =>
  `T#${tenantId}#${marksOf({ book }).history}#${accountId}#${service}`;

/** What stands for a resource in sort keys: of fixed length, whatever the resource's id holds. */
export const resourceHash = (resourceId: string) =>
  createHash('sha256').update(resourceId).digest().subarray(0, 16).toString('base64url');

/** What stands in the place of a resource's hash, on errors that name no resource. */
export const noResource = '-';

/** @param resource Its hash, or `noResource`. */
export const findingSort = (checkId: string, region: string, resource: string) =>
  `${checkId}#${region}#${resource}`;

/** How the sort keys of a check's findings begin. @param region @default all */
export const findingPrefix = (checkId: string, region?: string) =>
  `${checkId}#${region === undefined ? '' : `${region}#`}`;

/** Ends in the execution's id and not in a time, so that a write that is repeated changes nothing. */
export const historySort = (finding: string, execution: ExecutionId) => `${finding}#${execution}`;

/** GSI1: the changes of an execution. */
export const changeIndex = (
  { tenantId, accountId, service, book }: FindingOwner,
  execution: ExecutionId,
  finding: string,
) => ({
  GSI1PK: changePartition(tenantId, execution, book),
  GSI1SK: `${accountId}#${service}#${finding}`,
});

/** GSI1: what a run changed in a book. Of findings it is where the run's shards stand. @param book @default findings */
export const changePartition = (tenant: TenantId, execution: ExecutionId, book?: Book) =>
  book === 'resources'
    ? `T#${tenant}#${marks.resources.run}#${execution}`
    : shardPartition(tenant, execution);

/** @param resource Its hash. */
export const resourcePartition = (tenant: TenantId, resource: string, book?: Book) =>
  `T#${tenant}#${marksOf({ book }).resource}#${resource}`;

/** GSI1: the findings of a resource, by account, service, check and region. @param resource Its hash. */
export const resourceIndex = (
  { tenantId, accountId, service, book }: FindingOwner,
  { checkId, region, resource }: { checkId: string; region: string; resource: string },
) => ({
  GSI1PK: resourcePartition(tenantId, resource, book),
  GSI1SK: `${accountId}#${service}#${checkId}#${region}`,
});

/** The item that stands at a place of the index. @param sort As `resourceIndex` made it. */
export function resourcePosition(tenantId: TenantId, resource: string, sort: string) {
  const [accountId, service, checkId = '', region = ''] = sort.split('#');
  return {
    PK: `T#${tenantId}#${marks.findings.row}#${accountId}#${service}`,
    SK: findingSort(checkId, region, resource),
    GSI1PK: resourcePartition(tenantId, resource),
    GSI1SK: sort,
  };
}

export const openPartition = (tenant: TenantId, severity: Severity) =>
  `T#${tenant}#OPEN#${severity}`;

/** GSI2, sparse: what is not passing, by severity, in the order in which it came to be so. */
export const openIndex = (
  { tenantId, accountId, service }: FindingOwner,
  severity: Severity,
  changedAt: string,
  finding: string,
) => ({
  GSI2PK: openPartition(tenantId, severity),
  GSI2SK: `${changedAt}#${accountId}#${service}#${finding}`,
});

/** The item that stands at a place of the index. @param sort As `openIndex` made it. */
export function openPosition(tenantId: TenantId, severity: Severity, sort: string) {
  const [, accountId, service, ...finding] = sort.split('#');
  return {
    PK: `T#${tenantId}#F#${accountId}#${service}`,
    SK: finding.join('#'),
    GSI2PK: openPartition(tenantId, severity),
    GSI2SK: sort,
  };
}

/** What is counted of a tenant's findings. */
export const talliesPartition = (tenant: TenantId) => `T#${tenant}#SUM`;

/** The key of the tallies of a service in an account, by check. */
export const checkTalliesKey = ({ tenantId, accountId, service }: FindingOwner): Key => ({
  PK: talliesPartition(tenantId),
  SK: `${checkTalliesPrefix(service)}${accountId}`,
});

/** How the sort keys of what is counted by check begin. @param service @default all */
export const checkTalliesPrefix = (service?: string) =>
  service === undefined ? 'SVC#' : `SVC#${service}#ACC#`;

/** The key of the tallies of an account, by service and severity. */
export const accountTalliesKey = (tenant: TenantId, account: AccountId): Key => ({
  PK: talliesPartition(tenant),
  SK: `${accountTalliesSort}${account}`,
});

/** How the sort key of what is counted of each account begins. */
export const accountTalliesSort = 'ACC#';

export const dayPartition = (tenant: TenantId) => `T#${tenant}#DAY`;

/** What was counted on a day. @param day `yyyy-mm-dd` */
export const dayTallyKey = (tenant: TenantId, day: string): Key => ({
  PK: dayPartition(tenant),
  SK: day,
});

/** How the items of this room are known, and with whom they go. */
export const families: readonly KeyFamily[] = [
  { name: 'watermark', PK: /^T#[^#]+#WM$/, SK: /^ACC#/, owner: { tenant: 'accounts' } },
  { name: 'finding', PK: /^T#[^#]+#F#\d+#[^#]+$/, SK: /./, owner: { tenant: 'accounts' } },
  { name: 'change', PK: /^T#[^#]+#H#\d+#[^#]+$/, SK: /./, owner: { tenant: 'accounts' } },
  { name: 'inventory watermark', PK: /^T#[^#]+#RWM$/, SK: /^ACC#/, owner: { tenant: 'accounts' } },
  { name: 'resource', PK: /^T#[^#]+#R#\d+#[^#]+$/, SK: /./, owner: { tenant: 'accounts' } },
  { name: 'resource change', PK: /^T#[^#]+#RH#\d+#[^#]+$/, SK: /./, owner: { tenant: 'accounts' } },
  { name: 'check tallies', PK: /^T#[^#]+#SUM$/, SK: /^SVC#/, owner: { tenant: 'accounts' } },
  { name: 'account tallies', PK: /^T#[^#]+#SUM$/, SK: /^ACC#/, owner: { tenant: 'accounts' } },
  { name: 'day tally', PK: /^T#[^#]+#DAY$/, SK: /^\d{4}-/, owner: { tenant: 'days' } },
];
