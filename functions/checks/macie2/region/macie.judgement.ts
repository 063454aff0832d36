import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { Scope } from '../../../core/resource.ts';
import type { Bucket } from '../../s3/shapes.generated.ts';
import type { GetMacieSessionResponse } from '../shapes.generated.ts';

/** Whether there is a bucket in the region that Macie is asked about. */
export const hasBuckets = (buckets: readonly Bucket[], { region }: Scope): boolean =>
  buckets.some(({ BucketRegion }) => answered(BucketRegion, 'BucketRegion') === region);

/** Neither off nor suspended. */
export function isMacieOn(session: GetMacieSessionResponse | undefined): boolean {
  if (!session) return false;
  const status: string = answered(session.status, 'status');
  if (status === 'ENABLED') return true;
  if (status === 'PAUSED') return false;
  throw new IncompleteAnswerError(`AWS answered with the unknown status ${status}.`);
}
