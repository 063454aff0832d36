import type { Account } from '../../../functions/core/accounts/account.ts';
import { type CatalogueEntry, catalogueEntry } from '../../../functions/core/catalogue.ts';
import { type AnyCheck, defineCheck, pass } from '../../../functions/core/check.ts';
import { AccountId, ExecutionId, TaskId, TenantId } from '../../../functions/core/ids.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { Execution } from '../../../functions/core/runs/execution.ts';
import { plannedShard, type ShardRow } from '../../../functions/core/runs/shard.ts';
import type { Severity } from '../../../functions/core/severity.ts';
import { Task } from '../../../functions/core/tasks/task.ts';
import { Tenant } from '../../../functions/core/tenants/tenant.ts';

export const tenantId = TenantId.parse('acme');
export const taskId = TaskId.parse('daily');
export const accountId = AccountId.parse('222222222222');
export const otherAccountId = AccountId.parse('333333333333');
export const executionId = ExecutionId.parse('01JD0000000000000000000000');
export const earlierExecutionId = ExecutionId.parse('01JC0000000000000000000000');
export const at = '2026-11-21T03:00:00.000Z';

export const sampleTenant = (own: Partial<Tenant> = {}): Tenant => ({
  ...Tenant.parse({
    tenantId,
    name: 'Acme',
    plan: 'team',
    state: 'active',
    createdAt: at,
    version: 1,
  }),
  ...own,
});

export const sampleTask = (own: Partial<Task> = {}): Task => ({
  ...Task.parse({
    taskId,
    name: 'Every day',
    type: 'checks',
    scope: {},
    schedule: { expression: 'cron(0 3 * * ? *)' },
    enabled: true,
    scheduling: 'scheduled',
    createdAt: at,
    version: 1,
  }),
  ...own,
});

export const sampleAccount = (own: Partial<Account> = {}): Account => ({
  accountId,
  name: 'Production',
  partition: 'aws',
  regions: ['eu-west-1', 'us-east-1'],
  externalId: '6a1c1d0e-7f6e-4a53-9d0e-3f1c2b4a5d6e',
  reads: 'checks',
  state: 'connected',
  settings: { parameters: {}, severities: {} },
  createdAt: at,
  version: 1,
  ...own,
});

export const sampleExecution = (own: Partial<Execution> = {}): Execution => ({
  ...Execution.parse({
    executionId,
    taskId,
    taskName: 'Every day',
    trigger: 'schedule',
    occurrence: at,
    executionArn: 'arn:aws:states:us-east-1:111111111111:execution:run-task:7',
    startedAt: at,
    scope: {},
    failFast: false,
    strict: false,
    accounts: [accountId],
    checks: 2,
    planErrors: [],
    plannedShards: 1,
    status: 'running',
  }),
  ...own,
});

export const sampleShard = (own: Partial<ShardRow> = {}): ShardRow => ({
  ...plannedShard({
    executionId,
    accountId,
    group: '01',
    services: ['s3'],
    regions: ['eu-west-1', 'us-east-1'],
  }),
  ...own,
});

/** A check of a resource that `<service>:List<Type>s` lists. */
export function sampleCheck(
  service: string,
  type: string,
  own: { readonly severity?: Severity; readonly id?: string } = {},
): AnyCheck {
  const resource = defineResource<{ readonly Name?: string }>({
    service,
    type,
    scope: 'regional',
    list: { operation: `List${type}s`, action: `${service}:List${type}s`, items: 'Items' },
    identify: ({ Name }, { region }) => ({ id: Name, name: Name, region }),
    facts: {},
  });
  return defineCheck(resource, {
    id: own.id ?? `${service}-${type.toLowerCase()}-good`,
    title: 'It is good',
    severity: own.severity ?? 'medium',
    category: 'security',
    why: 'It could be bad.',
    fix: 'Make it good.',
    docs: 'https://docs.aws.amazon.com/',
    evaluate: () => pass(),
  });
}

/** How the catalogue shows a check that no framework and no other product names. */
export const sampleEntry = (check: AnyCheck): CatalogueEntry =>
  catalogueEntry(check, { frameworks: {}, peers: {} });
