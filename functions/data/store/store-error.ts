import { BusyError } from '../../core/errors.ts';
import { ownFailure } from '../../platform/own/own-service.ts';

/** What a write demanded of the item did not hold. */
export class ConditionFailedError extends Error {
  override readonly name = 'ConditionFailedError';
  /** Which writes of the transaction, counted from 0. */
  readonly writes: readonly number[];

  constructor(writes: readonly number[], options?: ErrorOptions) {
    super('The item is not what the write demanded.', options);
    this.writes = writes;
  }
}

/** Whether a conditional write was made. */
export async function conditionHeld(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionFailedError) return false;
    throw error;
  }
}

/** Whatever our own store answers, it is our own fault and never the tenant's. */
export const storeError = (service: 'dynamodb' | 's3', operation: string, cause: unknown) =>
  ownFailure('The store', { service, operation }, cause);

/** DynamoDB did nothing, or left something undone, because it was busy: with another transaction, or altogether. */
export const storeBusy = (operation: string, cause: unknown) =>
  new BusyError(
    `The store is busy: ${operation} met ${cause instanceof Error ? cause.message : String(cause)}`,
    { service: 'dynamodb', operation },
    { cause },
  );
