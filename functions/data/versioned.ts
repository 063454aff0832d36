import { absent, equals } from './expression.ts';
import type { Key } from './keys.ts';
import { ConditionFailedError } from './store-error.ts';
import type { Item, Table } from './table.ts';

/** Somebody else wrote it since it was read, or, for a new one, it exists already. */
export class VersionConflictError extends Error {
  override readonly name = 'VersionConflictError';
}

/**
 * Writes an entity that carries a version: 0 for one that must not exist yet, otherwise the version
 * that was read. Answers with the entity as it stands then.
 */
export async function saveVersioned<Entity extends { readonly version: number }>(
  table: Table,
  key: Key,
  entity: Entity,
  attributes: Item = {},
): Promise<Entity> {
  const saved = { ...entity, version: entity.version + 1 };
  const unchanged = entity.version === 0 ? absent('PK') : equals('version', entity.version);
  try {
    await table.put({ ...saved, ...attributes, ...key }, unchanged);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    throw new VersionConflictError(`${key.SK} is not at version ${entity.version}.`, {
      cause: error,
    });
  }
  return saved;
}
