import type {
  AdvancedEventSelector,
  EventSelector,
  GetEventSelectorsCommandOutput,
} from '@aws-sdk/client-cloudtrail';
import { answered } from '../../core/judgement/answer.ts';

type Kind = 'read' | 'write';

/**
 * The kinds of management events that a trail records in full. A trail has selectors of the one or
 * the other form; without any it records all management events:
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutEventSelectors.html
 */
export function managementEventsOf({
  EventSelectors: basic,
  AdvancedEventSelectors: advanced,
}: Pick<
  GetEventSelectorsCommandOutput,
  'EventSelectors' | 'AdvancedEventSelectors'
>): ReadonlySet<Kind> {
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
