import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserId } from '../../functions/core/ids.ts';
import * as accounts from '../../functions/data/accounts/keys.ts';
import * as billing from '../../functions/data/billing/keys.ts';
import * as findings from '../../functions/data/findings/keys.ts';
import * as health from '../../functions/data/health/keys.ts';
import { familyOf, keyFamilies } from '../../functions/data/key-families.ts';
import * as requests from '../../functions/data/requests/keys.ts';
import * as runs from '../../functions/data/runs/keys.ts';
import type { Key } from '../../functions/data/store/key.ts';
import * as tasks from '../../functions/data/tasks/keys.ts';
import * as tenants from '../../functions/data/tenants/keys.ts';
import * as users from '../../functions/data/users/keys.ts';
import { owner } from '../support/findings/account-state.ts';
import { accountId, executionId, taskId, tenantId } from '../support/runs/run-samples.ts';
import { sampleInvitation } from '../support/tenants/members.ts';

const guide = 'docs/adding-an-entity.md';
const at = '2026-11-21T03:00:00.000Z';
const ada = UserId.parse('user-ada');
const { invitationId } = sampleInvitation();
const sort = findings.findingSort('c', 'r', 'h');

/** The keys of every room, and those that each of its functions makes. */
const rooms: Readonly<Record<string, { module: object; made: Record<string, Key | Key[]> }>> = {
  accounts: {
    module: accounts,
    made: {
      accountKey: accounts.accountKey(tenantId, accountId),
      verificationKey: accounts.verificationKey(tenantId, accountId),
    },
  },
  billing: { module: billing, made: { usageKey: billing.usageKey(tenantId, '2026-11') } },
  findings: {
    module: findings,
    made: {
      watermarkKey: [
        findings.watermarkKey(owner),
        findings.watermarkKey({ ...owner, book: 'resources' }),
      ],
      findingPartition: [
        { PK: findings.findingPartition(owner), SK: sort },
        { PK: findings.findingPartition({ ...owner, book: 'resources' }), SK: sort },
      ],
      historyPartition: (['findings', 'resources'] as const).map((book) => ({
        PK: findings.historyPartition({ ...owner, book }),
        SK: findings.historySort(sort, executionId),
      })),
      checkTalliesKey: findings.checkTalliesKey(owner),
      accountTalliesKey: findings.accountTalliesKey(tenantId, accountId),
      dayTallyKey: findings.dayTallyKey(tenantId, '2026-11-21'),
    },
  },
  health: {
    module: health,
    made: { healthKey: health.healthKey(tenantId, accountId, 'health-athena') },
  },
  requests: {
    module: requests,
    made: {
      idempotencyKey: [
        requests.idempotencyKey(tenantId, ada, 'print'),
        requests.idempotencyKey(undefined, ada, 'print'),
      ],
      budgetKey: [
        { tenantId },
        { userId: ada },
        { network: '192.0.2.1' },
        { mailbox: 'a@b.example' },
      ].map((of) => requests.budgetKey(of, 'runs', new Date(at))),
    },
  },
  runs: {
    module: runs,
    made: {
      claimKey: runs.claimKey(tenantId, taskId, at),
      executionKey: runs.executionKey(tenantId, executionId),
      shardKey: runs.shardKey(tenantId, executionId, accountId, '00'),
      ledgerKey: runs.ledgerKey(tenantId, executionId, accountId, '00'),
    },
  },
  tasks: {
    module: tasks,
    made: {
      taskKey: tasks.taskKey(tenantId, taskId),
      scheduleKey: tasks.scheduleKey(tenantId, taskId),
      runLockKey: tasks.runLockKey(tenantId, taskId),
      chainsKey: tasks.chainsKey(tenantId),
      waitingKey: tasks.waitingKey(tenantId, taskId),
      runStartKey: tasks.runStartKey(tenantId, executionId),
    },
  },
  tenants: {
    module: tenants,
    made: {
      tenantKey: tenants.tenantKey(tenantId),
      memberKey: tenants.memberKey(tenantId, ada),
      userTenantKey: tenants.userTenantKey(ada, tenantId),
      madeKey: tenants.madeKey(ada),
      memberInvitationKey: tenants.memberInvitationKey(tenantId, invitationId),
      ownInvitationKey: tenants.ownInvitationKey(ada, invitationId),
    },
  },
  users: { module: users, made: { invitationKey: users.invitationKey('ada@example.com') } },
};

/** What else the rooms have: parts of keys, keys of indexes, and what is neither. */
const partsOfKeys = new Set([
  ...['idempotencyPartition', 'tenantBudgets'],
  ...['executionPartition', 'shardPartition', 'watermarkPartition', 'openPartition'],
  ...['talliesPartition', 'checkTalliesPrefix', 'dayPartition'],
  ...['claimPrefix', 'findingPrefix', 'watermarkPrefix', 'findingSort', 'historySort'],
  ...['resourcePartition', 'resourceIndex', 'resourcePosition'],
  ...['invitationIndex', 'taskIndex', 'changeIndex', 'openIndex', 'openPosition'],
  ...['watermarkOwner', 'bookOf', 'changePartition', 'healthPartition'],
  ...['monthOf', 'resourceHash'],
]);

const known = Object.values(rooms).flatMap(({ made }) => Object.values(made).flat());

describe('the families of keys', () => {
  it('are those of every room that has keys', () => {
    const data = resolve(import.meta.dirname, '../../functions/data');
    const withKeys = globSync('*/keys.ts', { cwd: data }).map((file) => file.split('/')[0]);

    const cure = `Add the room to \`rooms\` here and to data/key-families.ts: ${guide}`;
    expect(withKeys.sort(), cure).toEqual(Object.keys(rooms).sort());
  });

  it.each(Object.entries(rooms))('are those of every key that there is: %s', (_, room) => {
    const makers = Object.entries(room.module).flatMap(([name, value]) =>
      typeof value === 'function' && !partsOfKeys.has(name) ? [name] : [],
    );

    expect(
      makers.sort(),
      `Make a key of each in \`rooms\`, or name it a part of keys: ${guide}`,
    ).toEqual(Object.keys(room.made).sort());
    for (const [name, keys] of Object.entries(room.made)) {
      for (const key of [keys].flat()) {
        expect(familyOf(key), `Put ${name} among the families of its keys.ts`).toBeDefined();
      }
    }
  });

  it.each(keyFamilies)('are each of one kind of key only: $name', ({ name, PK, SK }) => {
    const mine = known.filter((key) => PK.test(key.PK) && SK.test(key.SK));

    expect(mine, `No key of \`rooms\` is of ${name}: ${guide}`).not.toEqual([]);
    expect(new Set(mine.map((key) => familyOf(key)?.name))).toEqual(new Set([name]));
  });

  it('have names of their own', () => {
    const names = keyFamilies.map(({ name }) => name);

    expect(names).toEqual([...new Set(names)]);
  });

  // The data role of a tenant reaches `T#<tenant>` and nothing else: lib/constructs/data/tenant-data-role.ts.
  it('begin with the tenant whose they are, but for the mirrors that a person finds them by', () => {
    const elsewhere = known.filter(({ PK }) => PK !== 'T#acme' && !PK.startsWith('T#acme#'));
    const ofTenant = elsewhere.filter((key) => {
      const owned = familyOf(key)?.owner;
      return typeof owned === 'object';
    });

    expect(ofTenant.map((key) => familyOf(key)?.name)).toEqual(['membership', 'own invitation']);
  });
});
