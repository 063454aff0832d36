import { answered } from './answer.ts';

/** A kind of management events of CloudTrail. */
export type Kind = 'read' | 'write';

const kinds: readonly Kind[] = ['read', 'write'];

/** A selector of the basic form, as far as it selects management events. */
interface EventSelector {
  readonly ReadWriteType?: 'All' | 'ReadOnly' | 'WriteOnly' | undefined;
  readonly IncludeManagementEvents?: boolean | undefined;
  readonly ExcludeManagementEventSources?: readonly string[] | undefined;
}

interface AdvancedEventSelector {
  readonly FieldSelectors:
    | readonly {
        readonly Field: string | undefined;
        readonly Equals?: readonly string[] | undefined;
      }[]
    | undefined;
}

/** What CloudTrail answers about the selectors of a trail. */
interface EventSelectors {
  readonly EventSelectors?: readonly EventSelector[] | undefined;
  readonly AdvancedEventSelectors?: readonly AdvancedEventSelector[] | undefined;
}

/** The kinds of management events that are not recorded in full. */
export const missingIn = (recorded: ReadonlySet<Kind>): readonly Kind[] =>
  kinds.filter((kind) => !recorded.has(kind));

/**
 * The kinds of management events that a trail records in full. A trail has selectors of the one or
 * the other form; without any it records all management events:
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutEventSelectors.html
 */
export function managementEventsOf({
  EventSelectors: basic,
  AdvancedEventSelectors: advanced,
}: EventSelectors): ReadonlySet<Kind> {
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
