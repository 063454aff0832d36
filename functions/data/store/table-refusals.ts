import * as z from 'zod';
import { ConditionFailedError } from './store-error.ts';

/** What of an error of DynamoDB says why it refused. Reasons stand in the order of a transaction's parts. */
const Refused = z.object({
  name: z.string().optional(),
  CancellationReasons: z.array(z.object({ Code: z.string().optional() })).default([]),
});

const refusedBy = (error: unknown) =>
  Refused.safeParse(error).data ?? { name: undefined, CancellationReasons: [] };

/** The parts whose conditions did not hold; `undefined` where DynamoDB refused for another reason. */
export function conditionFailure(error: unknown): ConditionFailedError | undefined {
  const { name, CancellationReasons } = refusedBy(error);
  if (name === 'ConditionalCheckFailedException') {
    return new ConditionFailedError([0], { cause: error });
  }
  if (name !== 'TransactionCanceledException') return undefined;
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
  if (!(error instanceof Error)) return false;
  const { name, CancellationReasons } = refusedBy(error.cause);
  // A single write that met a transaction.
  if (name === 'TransactionConflictException') return true;
  // Without the parts that were not the reason.
  const reasons = CancellationReasons.flatMap(({ Code }) => (Code && Code !== 'None' ? Code : []));
  return reasons.length > 0 && reasons.every((reason) => contention.has(reason));
}
