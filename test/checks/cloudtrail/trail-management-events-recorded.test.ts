import type { AdvancedFieldSelector, EventSelector } from '@aws-sdk/client-cloudtrail';
import { check } from '../../../functions/checks/cloudtrail/trail-management-events-recorded.check.ts';
import { describeCheck } from '../../support/describe-check.ts';

const item = { IsMultiRegionTrail: true };

const basic = (...EventSelectors: EventSelector[]) => ({
  item,
  facts: { GetEventSelectors: { EventSelectors }, GetTrailStatus: { IsLogging: true } },
});

const advanced = (...selectors: AdvancedFieldSelector[][]) => ({
  item,
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
  },
  fail: {
    'the trail is stopped': {
      item,
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
    'no selector is answered': {
      item,
      facts: { GetEventSelectors: {}, GetTrailStatus: { IsLogging: true } },
      message: /without EventSelectors/,
    },
  },
  skips: { 'a trail of one region': { item: { IsMultiRegionTrail: false } } },
});
