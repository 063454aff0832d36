import type { TrailEvents } from '../../../../functions/checks/cloudtrail/multi-region-trail-events/multi-region-trail-events.resource.ts';
import type {
  AdvancedFieldSelector,
  EventSelector,
} from '../../../../functions/checks/cloudtrail/shapes.generated.ts';
import { check } from '../../../../functions/checks/cloudtrail/trail/management-events-recorded.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { denied } from '../../../support/fakes/fake-aws.ts';

const item = { IsMultiRegionTrail: true };

const events = (...EventSelectors: EventSelector[]): TrailEvents => ({
  trail: {},
  status: { IsLogging: true },
  selectors: { EventSelectors },
});
const alone = { related: { multiRegionTrails: [] } };
const beside = (...multiRegionTrails: TrailEvents[]) => ({ related: { multiRegionTrails } });

const basic = (...EventSelectors: EventSelector[]) => ({
  item,
  ...beside(events(...EventSelectors)),
  facts: { GetEventSelectors: { EventSelectors }, GetTrailStatus: { IsLogging: true } },
});

const advanced = (...selectors: AdvancedFieldSelector[][]) => ({
  item,
  ...alone,
  facts: {
    GetEventSelectors: {
      AdvancedEventSelectors: selectors.map((FieldSelectors) => ({ FieldSelectors })),
    },
    GetTrailStatus: { IsLogging: true },
  },
});

const all: EventSelector = { ReadWriteType: 'All', IncludeManagementEvents: true };
const management: AdvancedFieldSelector = { Field: 'eventCategory', Equals: ['Management'] };
const both =
  'Not all management events are recorded: read and write events are left out or filtered.';

describeCheck(check, {
  pass: {
    'all of them are recorded': basic({ ...all, ExcludeManagementEventSources: [] }),
    'selectors were never put': {
      item,
      ...alone,
      facts: {
        GetEventSelectors: { EventSelectors: [], AdvancedEventSelectors: [] },
        GetTrailStatus: { IsLogging: true },
      },
    },
    'two selectors divide them': basic(
      { ...all, ReadWriteType: 'ReadOnly' },
      { ...all, ReadWriteType: 'WriteOnly' },
    ),
    'an advanced selector takes the whole category': advanced([management]),
    'advanced selectors divide them': advanced(
      [management, { Field: 'readOnly', Equals: ['true'] }],
      [management, { Field: 'readOnly', Equals: ['false'] }],
    ),
    // "At least one": https://docs.aws.amazon.com/config/latest/developerguide/multi-region-cloudtrail-enabled.html
    'it is for data events, and another records the rest': {
      ...basic({ ...all, IncludeManagementEvents: false }),
      ...beside(events({ ...all, IncludeManagementEvents: false }), events(all)),
    },
    'it records one half, and another the other': {
      ...basic({ ...all, ReadWriteType: 'ReadOnly' }),
      ...beside(
        events({ ...all, ReadWriteType: 'ReadOnly' }),
        events({ ...all, ReadWriteType: 'WriteOnly' }),
      ),
    },
    'it is stopped, and another records everything': {
      item,
      ...beside(events(all)),
      facts: { GetEventSelectors: { EventSelectors: [all] }, GetTrailStatus: { IsLogging: false } },
    },
    'it is whole, and another cannot be read': {
      ...basic(all),
      ...beside({ trail: {}, error: denied('GetEventSelectors') }),
    },
  },
  fail: {
    'the other one records the same half': {
      ...basic({ ...all, ReadWriteType: 'WriteOnly' }),
      ...beside(events({ ...all, ReadWriteType: 'WriteOnly' })),
      message: 'Not all management events are recorded: read events are left out or filtered.',
    },
    'the trail is stopped': {
      item,
      ...alone,
      facts: { GetEventSelectors: { EventSelectors: [all] }, GetTrailStatus: { IsLogging: false } },
      message: 'The trail is stopped, so that it records nothing.',
    },
    'reading is left out': {
      ...basic({ ...all, ReadWriteType: 'WriteOnly' }),
      message: 'Not all management events are recorded: read events are left out or filtered.',
    },
    'the events of KMS are excluded': {
      ...basic({ ...all, ExcludeManagementEventSources: ['kms.amazonaws.com'] }),
      message: both,
    },
    'data events alone are recorded': {
      ...basic({ ...all, IncludeManagementEvents: false }),
      message: both,
    },
    'an advanced selector is narrowed': {
      ...advanced([management, { Field: 'eventSource', NotEquals: ['kms.amazonaws.com'] }]),
      message: both,
    },
    'advanced selectors take data events alone': {
      ...advanced([{ Field: 'eventCategory', Equals: ['Data'] }]),
      message: both,
    },
    'an advanced selector takes writing alone': {
      ...advanced([management, { Field: 'readOnly', Equals: ['false'] }]),
      message: 'Not all management events are recorded: read events are left out or filtered.',
    },
  },
  errors: {
    'another trail, which may record the rest, cannot be read': {
      ...basic({ ...all, IncludeManagementEvents: false }),
      ...beside({ trail: {}, error: denied('GetEventSelectors') }),
      message: /GetEventSelectors is denied/,
    },
    'no selector is answered': {
      item,
      ...alone,
      facts: { GetEventSelectors: {}, GetTrailStatus: { IsLogging: true } },
      message: /without EventSelectors/,
    },
  },
  skips: { 'a trail of one region': { item: { IsMultiRegionTrail: false } } },
});
