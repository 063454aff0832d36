import { ServiceHealth } from '../../core/health/service-health.ts';
import type { AccountId, TenantId } from '../../core/ids.ts';
import { accountStanding } from '../accounts/accounts.ts';
import { accountKey } from '../accounts/keys.ts';
import { entity } from '../store/entity.ts';
import { ConditionFailedError } from '../store/store-error.ts';
import type { Table } from '../store/table.ts';
import { VersionConflictError, versionedPut } from '../store/versioned.ts';
import { healthKey, healthPartition } from './keys.ts';

const entities = entity(ServiceHealth);

/** What is known of each service of an account, by service: one Query. */
export const listServiceHealth = (
  table: Table,
  tenant: TenantId,
  account: AccountId,
): Promise<readonly ServiceHealth[]> =>
  entities.list(table, { partition: healthPartition(tenant, account), consistent: true });

/** What is known of one service of an account; `undefined` if no run ever said anything of it. */
export const readServiceHealth = (
  table: Table,
  tenant: TenantId,
  { accountId, service }: Pick<ServiceHealth, 'accountId' | 'service'>,
): Promise<ServiceHealth | undefined> =>
  entities.read(table, healthKey(tenant, accountId, service));

/**
 * Writes what is known of a service over what was known when it was read. Answers `false`, and writes nothing, once the
 * account is being deleted: whoever erases it then finds all there will ever be. Throws a VersionConflictError where
 * another run wrote since it was read.
 *
 * @param externalId Of the account as the run read it: one that was made again since has another.
 */
export async function saveServiceHealth(
  table: Table,
  tenant: TenantId,
  health: ServiceHealth,
  externalId: string,
): Promise<boolean> {
  const { accountId, service, version } = health;
  const account = { check: accountKey(tenant, accountId), when: accountStanding(externalId) };
  const put = versionedPut(healthKey(tenant, accountId, service), health);
  try {
    await table.writeTogether([account, put]);
    return true;
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    if (error.writes[0] === 0) return false;
    throw new VersionConflictError(`The health of ${service} is not at version ${version}.`, {
      cause: error,
    });
  }
}
