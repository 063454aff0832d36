import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import type { RoleReads } from '../../../functions/core/accounts/role-reads.ts';
import { AccountId, TaskId, TenantId, UserId } from '../../../functions/core/ids.ts';
import type { Task, TaskScope } from '../../../functions/core/tasks/task.ts';
import type { Member } from '../../../functions/core/tenants/member.ts';
import type { Role } from '../../../functions/core/tenants/roles.ts';
import { saveAccount } from '../../../functions/data/accounts/accounts.ts';
import { saveTask } from '../../../functions/data/tasks/tasks.ts';
import { memberKey, userTenantKey } from '../../../functions/data/tenants/keys.ts';
import { saveTenant } from '../../../functions/data/tenants/tenants.ts';
import { placeIn } from '../../../local/samples/places/place.ts';
import { plantRole } from '../../../local/samples/role.ts';
import type { SampleAccount } from '../../../local/samples/sample-accounts.ts';
import { sns } from '../../../local/samples/services/messages/sns.ts';
import { sqs } from '../../../local/samples/services/messages/sqs.ts';
import { emulators } from './aws.ts';
import { store } from './platform.ts';

const regions = ['us-east-1', 'eu-west-1'] as const;

export interface TestTenant {
  readonly tenantId: TenantId;
  readonly accountId: AccountId;
  readonly taskId: TaskId;
}

export interface TenantOptions {
  /** What is wrong with the role that lets the platform in. @default complete */
  readonly role?: SampleAccount['role'];
  /** What the task covers. @default queues and topics */
  readonly services?: NonNullable<TaskScope['services']>;
  /** @default two */
  readonly regions?: readonly string[];
  /** What the account is said to let its role read. @default what checks ask */
  readonly reads?: RoleReads;
}

/**
 * A tenant of its own for one test, with one account that holds a few queues and topics, good and bad,
 * and one task that nobody has scheduled.
 */
export async function createTenant(name: string, options: TenantOptions = {}): Promise<TestTenant> {
  // Another one each time, so that a test can be run again on the same emulators.
  const unique = `${name}-${ulid().slice(-6).toLowerCase()}`;
  const tenant = {
    tenantId: TenantId.parse(unique),
    accountId: AccountId.parse(accountNumber(unique)),
    taskId: TaskId.parse('daily'),
  };
  const externalId = '5c1f3f2a-6f0e-4a53-9c38-52f6b1d0a9e1';
  await plant(tenant.accountId, { role: options.role ?? 'complete', externalId });
  await seed(tenant, externalId, options);
  return tenant;
}

/** Makes somebody a member, without asking anybody: with both items of a membership. */
export async function join(
  { tenantId }: Pick<TestTenant, 'tenantId'>,
  { userId: sub, email }: { readonly userId: string; readonly email: string },
  role: Role,
): Promise<void> {
  const userId = UserId.parse(sub);
  const member: Member = { userId, role, email, addedAt: new Date().toISOString(), version: 1 };
  await store.table.put({ ...member, ...memberKey(tenantId, userId) });
  await store.table.put({ tenantId, role, ...userTenantKey(userId, tenantId) });
}

const accountNumber = (name: string) =>
  `6${(createHash('sha256').update(name).digest().readUInt32BE() + 1e10).toString().slice(-11)}`;

async function plant(accountId: AccountId, role: Parameters<typeof plantRole>[0]): Promise<void> {
  const places = regions.map((region, index) =>
    placeIn(emulators, { accountId, region, home: index === 0 }),
  );
  for (const place of places) {
    if (place.home) await plantRole(role, place);
    for (const service of [sqs, sns]) {
      await service.healthy(place);
      await service.faulty(place);
    }
  }
}

async function seed(
  { tenantId, accountId, taskId }: TestTenant,
  externalId: string,
  { services = ['sns', 'sqs'], regions: chosen = regions, reads = 'checks' }: TenantOptions,
): Promise<void> {
  const createdAt = new Date().toISOString();
  const settings = { parameters: {}, severities: {} };
  const named = { name: tenantId, createdAt, settings, version: 0 };
  const tenant = { ...named, tenantId, plan: 'team', state: 'active' } as const;
  await saveTenant(store.table, tenant, { accounts: 1, tasks: 1 });
  await saveAccount(store.table, tenantId, {
    ...named,
    accountId,
    partition: 'aws',
    regions: chosen,
    externalId,
    reads,
    state: 'connected',
  });
  await saveTask(store.table, tenantId, taskOf(taskId, { services }));
}

/** A task that runs on demand. */
function taskOf(taskId: TaskId, scope: TaskScope): Task {
  return {
    taskId,
    name: 'Daily checks',
    type: 'checks',
    scope,
    enabled: true,
    failFast: false,
    strict: false,
    catchUp: 'skip',
    scheduling: 'none',
    createdAt: new Date().toISOString(),
    version: 0,
  };
}
