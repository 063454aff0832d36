import { ServiceHealth } from '../../core/health/service-health.ts';
import type { AccountId, TenantId } from '../../core/ids.ts';
import { accountStanding } from '../accounts/accounts.ts';
import { accountKey } from '../accounts/keys.ts';
import { entity } from '../store/entity.ts';
import { absent, anyOf, type Condition } from '../store/expression.ts';
import { conditionHeld } from '../store/store-error.ts';
import type { Table } from '../store/table.ts';
import { healthKey, healthPartition } from './keys.ts';

const entities = entity(ServiceHealth);

/** What the last run saw of each service of an account, by service: one Query. */
export const listServiceHealth = (
  table: Table,
  tenant: TenantId,
  account: AccountId,
): Promise<readonly ServiceHealth[]> =>
  entities.list(table, { partition: healthPartition(tenant, account), consistent: true });

/**
 * Writes what a run saw of a service, over what the run before saw. Answers `false`, and writes nothing, once the
 * account is being deleted: whoever erases it then finds all there will ever be.
 *
 * @param externalId Of the account as the run read it: one that was made again since has another.
 */
export const saveServiceHealth = (
  table: Table,
  tenant: TenantId,
  health: ServiceHealth,
  externalId: string,
): Promise<boolean> => saveWhen(table, tenant, health, { externalId });

/**
 * Writes that a run did not assess a service, unless that run or a later one wrote what it saw. Answers `false`, and
 * writes nothing, where one did, and once the account is being deleted.
 *
 * @param externalId Of the account as it was read: one that was made again since has another.
 */
export const saveLostHealth = (
  table: Table,
  tenant: TenantId,
  health: ServiceHealth,
  externalId: string,
): Promise<boolean> => {
  const isOlder = { path: 'executionId', is: '<', value: health.executionId } as const;
  return saveWhen(table, tenant, health, { externalId, when: anyOf(absent('PK'), isOlder) });
};

interface SaveOptions {
  readonly externalId: string;
  /** What has to hold of what stands there. @default nothing */
  readonly when?: Condition;
}

const saveWhen = (
  table: Table,
  tenant: TenantId,
  health: ServiceHealth,
  { externalId, when }: SaveOptions,
): Promise<boolean> =>
  conditionHeld(
    table.writeTogether([
      { check: accountKey(tenant, health.accountId), when: accountStanding(externalId) },
      {
        put: { ...health, ...healthKey(tenant, health.accountId, health.service) },
        ...(when && { when }),
      },
    ]),
  );
