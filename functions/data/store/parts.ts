import { ConditionFailedError } from './store-error.ts';
import type { Table, Write } from './table.ts';
import { VersionConflictError } from './versioned.ts';

/** A write of a transaction, and what it means that its condition does not hold. */
export interface Part<Refusal extends string> {
  readonly write: Write;
  readonly otherwise: Refusal | 'changed';
}

/**
 * All parts or none. Answers with what the first of those says whose conditions did not hold; throws a
 * VersionConflictError where that is `changed`.
 */
export async function writeParts<Refusal extends string>(
  table: Table,
  parts: readonly Part<Refusal>[],
): Promise<Refusal | undefined> {
  try {
    await table.writeTogether(parts.map(({ write }) => write));
    return undefined;
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    const otherwise = parts[error.writes[0] ?? 0]?.otherwise;
    // The type of what remains is the refusals', which may not include `changed`.
    if (otherwise !== undefined && otherwise !== 'changed') return otherwise as Refusal;
    throw new VersionConflictError('It has changed since it was read.', { cause: error });
  }
}
