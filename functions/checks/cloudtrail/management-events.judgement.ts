import type { AwsCallError } from '../../core/errors.ts';
import { answered } from '../../core/judgement/answer.ts';
import type {
  AdvancedEventSelector,
  EventSelector,
  GetEventSelectorsResponse,
  GetTrailStatusResponse,
} from './shapes.generated.ts';

/** What is known of a trail over all regions, or why it could not be read. */
interface TrailEvents {
  readonly status?: GetTrailStatusResponse;
  readonly selectors?: GetEventSelectorsResponse;
  readonly error?: AwsCallError;
}

type Kind = 'read' | 'write';

const kinds: readonly Kind[] = ['read', 'write'];

/** The kinds of management events that are not recorded in full. */
export const missingIn = (recorded: ReadonlySet<Kind>): readonly Kind[] =>
  kinds.filter((kind) => !recorded.has(kind));

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

/**
 * The kinds of management events that a trail records in full. A trail has selectors of the one or
 * the other form; without any it records all management events:
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutEventSelectors.html
 */
export function managementEventsOf({
  EventSelectors: basic,
  AdvancedEventSelectors: advanced,
}: GetEventSelectorsResponse): ReadonlySet<Kind> {
  const selectors = answered<readonly object[]>(basic ?? advanced, 'EventSelectors');
  if (selectors.length === 0 && !advanced?.length) return new Set(['read', 'write']);
  return new Set([
    ...(basic ?? []).flatMap(kindsOfBasic),
    ...(advanced ?? []).flatMap(kindsOfAdvanced),
  ]);
}

function kindsOfBasic(selector: EventSelector): readonly Kind[] {
  const included = answered(selector.IncludeManagementEvents, 'IncludeManagementEvents');
  // By default it is empty:
  // https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_EventSelector.html
  const { ExcludeManagementEventSources: excluded = [] } = selector;
  if (!included || excluded.length > 0) return [];
  const kinds = { All: ['read', 'write'], ReadOnly: ['read'], WriteOnly: ['write'] } as const;
  return kinds[answered(selector.ReadWriteType, 'ReadWriteType')];
}

/** A selector records what matches all of its fields: any but these two narrows it. */
function kindsOfAdvanced({ FieldSelectors }: AdvancedEventSelector): readonly Kind[] {
  const fields = answered(FieldSelectors, 'FieldSelectors');
  const valuesOf = (name: string) => fields.find(({ Field }) => Field === name)?.Equals;
  const isNarrowed = fields.some(({ Field }) => Field !== 'eventCategory' && Field !== 'readOnly');
  if (!valuesOf('eventCategory')?.includes('Management') || isNarrowed) return [];
  return (valuesOf('readOnly') ?? ['true', 'false']).map((value) =>
    value === 'true' ? 'read' : 'write',
  );
}
