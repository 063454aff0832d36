import { PlatformError } from '../core/errors.ts';

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

interface SdkError {
  readonly name?: string;
  readonly message?: string;
  readonly $metadata?: { readonly requestId?: string; readonly httpStatusCode?: number };
}

/** Whatever our own store answers, it is our own fault and never the tenant's. */
export function storeError(service: 'dynamodb' | 's3', operation: string, cause: unknown) {
  const { name, message, $metadata = {} } = cause as SdkError;
  const { requestId, httpStatusCode } = $metadata;
  return new PlatformError(
    `The store failed: ${operation} answered ${message ?? String(cause)}`,
    {
      service,
      operation,
      ...(name && { awsCode: name }),
      ...(requestId && { requestId }),
      ...(httpStatusCode && { httpStatus: httpStatusCode }),
    },
    { cause },
  );
}
