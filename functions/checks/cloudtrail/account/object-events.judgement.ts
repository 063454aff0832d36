import { fail, pass, type Verdict } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isLogging } from '../management-events.judgement.ts';
import type { TrailEvents } from '../multi-region-trail-events/multi-region-trail-events.resource.ts';
import type {
  AdvancedEventSelector,
  EventSelector,
  GetEventSelectorsResponse,
} from '../shapes.generated.ts';

type Kind = 'read' | 'write';

/**
 * Whether a trail over all regions records what happens to the objects of all buckets. Throws the error
 * of a trail that could not be read where no other records it.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-22
 */
export function judgeObjectEvents(trails: readonly TrailEvents[], kind: Kind): Verdict {
  const recording = trails.filter(
    (trail) =>
      isLogging(trail) === true && trail.selectors && recordsObjects(trail.selectors, kind),
  );
  if (recording.length > 0) return pass();
  const unread = trails.find((trail) => trail.error && isLogging(trail) !== false);
  if (unread) throw unread.error;
  return fail(
    `No trail over all regions that is logging records all ${kind} events of objects in all buckets.`,
  );
}

/** A trail has selectors of the one or the other form. */
function recordsObjects(selectors: GetEventSelectorsResponse, kind: Kind): boolean {
  const { EventSelectors: basic, AdvancedEventSelectors: advanced } = selectors;
  answered<readonly object[]>(basic ?? advanced, 'EventSelectors');
  return (
    (basic ?? []).some((one) => basicRecords(one, kind)) ||
    (advanced ?? []).some((one) => advancedRecords(one, kind))
  );
}

/**
 * The ARN of S3 without a bucket stands for all buckets; without resources there are no data events:
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DataResource.html
 */
function basicRecords({ ReadWriteType, DataResources = [] }: EventSelector, kind: Kind): boolean {
  const all = DataResources.some(
    ({ Type, Values = [] }) =>
      Type === 'AWS::S3::Object' && Values.some((arn) => /^arn:[^:]+:s3(:::)?$/.test(arn)),
  );
  if (!all) return false;
  const type = answered(ReadWriteType, 'ReadWriteType');
  return type === 'All' || type === (kind === 'read' ? 'ReadOnly' : 'WriteOnly');
}

/** A selector records what matches all of its fields: any but these three narrows it. */
function advancedRecords({ FieldSelectors }: AdvancedEventSelector, kind: Kind): boolean {
  const fields = answered(FieldSelectors, 'FieldSelectors');
  const valuesOf = (name: string) => fields.find(({ Field }) => Field === name)?.Equals;
  const isNarrowed = fields.some(
    ({ Field = '' }) => !['eventCategory', 'resources.type', 'readOnly'].includes(Field),
  );
  const isAbout =
    valuesOf('eventCategory')?.includes('Data') &&
    valuesOf('resources.type')?.includes('AWS::S3::Object');
  if (!isAbout || isNarrowed) return false;
  return (valuesOf('readOnly') ?? ['true', 'false']).includes(String(kind === 'read'));
}
