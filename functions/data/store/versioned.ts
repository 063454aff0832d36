import { absent, equals } from './expression.ts';
import type { Key } from './key.ts';
import { ConditionFailedError } from './store-error.ts';
import type { Item, Table, Write } from './table.ts';

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
  const { put, when } = versionedPut(key, entity, attributes);
  await refusingConflicts(table.put(put, when), key.SK, entity);
  return { ...entity, version: entity.version + 1 };
}

/** The write of `saveVersioned`, for a transaction. */
export function versionedPut(
  key: Key,
  entity: { readonly version: number },
  attributes: Item = {},
) {
  const put: Item = { ...entity, version: entity.version + 1, ...attributes, ...key };
  const when = entity.version === 0 ? absent('PK') : equals('version', entity.version);
  return { put, when } as const satisfies Write;
}

/** Says of a conditional write that was refused whose version it was about. */
export async function refusingConflicts<Answer>(
  write: Promise<Answer>,
  what: string,
  { version }: { readonly version: number },
): Promise<Answer> {
  try {
    return await write;
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    throw new VersionConflictError(`${what} is not at version ${version}.`, { cause: error });
  }
}

/**
 * Reads, decides and saves, and does so anew when somebody else saved in between: a run that ended, another caller.
 *
 * @param attempt Throws a VersionConflictError where what it read has changed. `isAgain`: it did so before.
 * @param most How many attempts are made until the conflict is told. @default any number
 */
export async function untilUnchanged<Done>(
  attempt: (isAgain: boolean) => Promise<Done>,
  most = Number.POSITIVE_INFINITY,
): Promise<Done> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt(attempts > 1);
    } catch (error) {
      if (!(error instanceof VersionConflictError) || attempts >= most) throw error;
    }
  }
}

/** The most attempts of a request: somebody waits, and who is overtaken as often as this is told so. */
export const mostAttempts = 5;
