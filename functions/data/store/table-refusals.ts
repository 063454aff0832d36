import { ConditionFailedError } from './store-error.ts';

interface Cancelled {
  readonly name?: string;
  readonly CancellationReasons?: readonly { readonly Code?: string }[];
}

/** Why a transaction was cancelled, without the parts that were not the reason. */
const reasonsOf = (error: unknown) =>
  ((error as Cancelled).CancellationReasons ?? [])
    .map(({ Code }) => Code)
    .filter((code) => code && code !== 'None');

/** The parts whose conditions did not hold; `undefined` where DynamoDB refused for another reason. */
export function conditionFailure(error: unknown): ConditionFailedError | undefined {
  const { name, CancellationReasons = [] } = error as Cancelled;
  if (name === 'ConditionalCheckFailedException') {
    return new ConditionFailedError([0], { cause: error });
  }
  if (name !== 'TransactionCanceledException') return undefined;
  // One reason for each part, in their order.
  const failed = CancellationReasons.flatMap(({ Code }, part) =>
    Code === 'ConditionalCheckFailed' ? [part] : [],
  );
  return failed.length > 0 ? new ConditionFailedError(failed, { cause: error }) : undefined;
}

const contention = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

/** DynamoDB did nothing because it was busy, with another transaction or altogether. */
export function isContention(error: unknown): boolean {
  const { cause } = error as Error;
  // A single write that met a transaction.
  if ((cause as Cancelled | undefined)?.name === 'TransactionConflictException') return true;
  const reasons = reasonsOf(cause);
  return reasons.length > 0 && reasons.every((reason) => contention.has(reason ?? ''));
}
