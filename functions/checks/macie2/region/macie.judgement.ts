import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { Scope } from '../../../core/resource.ts';
import type { Bucket } from '../../s3/shapes.generated.ts';
import type { GetMacieSessionResponse } from '../shapes.generated.ts';

/** Whether there is a bucket in the region that Macie is asked about. */
export const hasBuckets = (buckets: readonly Bucket[], { region }: Scope): boolean =>
  buckets.some(({ BucketRegion }) => answered(BucketRegion, 'BucketRegion') === region);

/** Neither off nor suspended. */
export const isMacieOn = (session: GetMacieSessionResponse | undefined): boolean =>
  session !== undefined &&
  kindOfWord(session.status, 'status', { on: ['ENABLED'], off: ['PAUSED'] }) === 'on';
