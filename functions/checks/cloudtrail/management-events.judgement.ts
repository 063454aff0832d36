import type { AwsCallError } from '../../core/errors.ts';
import { answered } from '../../core/judgement/answer.ts';
import {
  type Kind,
  managementEventsOf,
  missingIn,
} from '../../core/judgement/management-events.ts';
import type { GetEventSelectorsResponse, GetTrailStatusResponse } from './shapes.generated.ts';

/** What is known of a trail over all regions, or why it could not be read. */
interface TrailEvents {
  readonly status?: GetTrailStatusResponse;
  readonly selectors?: GetEventSelectorsResponse;
  readonly error?: AwsCallError;
}

/**
 * The kinds of management events that trails over all regions do not record in full between them:
 * half in one and half in another is whole. Throws the error of a trail that could not be read
 * where the others leave a doubt.
 *
 * https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-1
 */
export function missingInAll(trails: readonly TrailEvents[]): readonly Kind[] {
  const recorded = trails
    .filter((trail) => isLogging(trail) === true)
    .flatMap(({ selectors }) => (selectors ? [...managementEventsOf(selectors)] : []));
  const missing = missingIn(new Set(recorded));
  if (missing.length === 0) return missing;
  const unread = trails.find((trail) => trail.error && isLogging(trail) !== false);
  if (unread) throw unread.error;
  return missing;
}

/** Whether a trail is logging, `undefined` if that is not known. What is stopped records nothing. */
export const isLogging = ({ status }: TrailEvents): boolean | undefined =>
  status && answered(status.IsLogging, 'IsLogging');
