import type { TrailEvents } from '../../../../functions/checks/cloudtrail/multi-region-trail-events/multi-region-trail-events.resource.ts';
import type {
  AdvancedFieldSelector,
  EventSelector,
  GetEventSelectorsResponse,
} from '../../../../functions/checks/cloudtrail/shapes.generated.ts';
import { denied } from '../../../support/fakes/fake-aws.ts';

const buckets = (...Values: string[]): EventSelector => ({
  ReadWriteType: 'All',
  IncludeManagementEvents: false,
  DataResources: [{ Type: 'AWS::S3::Object', Values }],
});
const all = buckets('arn:aws:s3');
const on = (selectors: GetEventSelectorsResponse): TrailEvents => ({
  trail: {},
  status: { IsLogging: true },
  selectors,
});
const basic = (...EventSelectors: EventSelector[]) => on({ EventSelectors });
const advanced = (...fields: AdvancedFieldSelector[]) =>
  on({
    AdvancedEventSelectors: [
      {
        FieldSelectors: [
          { Field: 'eventCategory', Equals: ['Data'] },
          { Field: 'resources.type', Equals: ['AWS::S3::Object'] },
          ...fields,
        ],
      },
    ],
  });
const unread: TrailEvents = {
  trail: {},
  status: { IsLogging: true },
  error: denied('GetEventSelectors'),
};
const trails = (...multiRegionTrails: TrailEvents[]) => ({ related: { multiRegionTrails } });

interface Kinds {
  readonly kind: 'read' | 'write';
  readonly own: 'ReadOnly' | 'WriteOnly';
  readonly other: 'ReadOnly' | 'WriteOnly';
  /** What `readOnly` is of such events. */
  readonly readOnly: 'true' | 'false';
}

/** The examples that hold for events that read and for those that write. */
export function objectEventExamples({ kind, own, other, readOnly }: Kinds) {
  const message = `No trail over all regions that is logging records all ${kind} events of objects in all buckets.`;
  const failing = (...some: TrailEvents[]) => ({ ...trails(...some), message });
  return {
    pass: {
      'all buckets are selected': trails(basic(all)),
      'all buckets of China are selected': trails(basic(buckets('arn:aws-cn:s3:::'))),
      'this kind alone is selected': trails(basic({ ...all, ReadWriteType: own })),
      'an advanced selector selects all objects': trails(advanced()),
      'an advanced selector selects this kind': trails(
        advanced({ Field: 'readOnly', Equals: [readOnly] }),
      ),
      'a second trail cannot be read': trails(unread, basic(all)),
      'one of several selectors records it': trails(
        basic({ ReadWriteType: 'All', IncludeManagementEvents: true }, all),
      ),
    },
    fail: {
      'there is no trail': failing(),
      'the trail is stopped': failing({ ...basic(all), status: { IsLogging: false } }),
      'a stopped trail cannot be read': failing({ ...unread, status: { IsLogging: false } }),
      'no selector was ever put': failing(basic()),
      'management events alone are selected': failing(
        basic({ ReadWriteType: 'All', IncludeManagementEvents: true }),
      ),
      'one bucket is selected': failing(basic(buckets('arn:aws:s3:::photos/'))),
      'no bucket is named': failing(
        basic({ ReadWriteType: 'All', DataResources: [{ Type: 'AWS::S3::Object' }] }),
      ),
      'something else is selected': failing(
        basic({
          ...all,
          DataResources: [{ Type: 'AWS::Lambda::Function', Values: ['arn:aws:lambda'] }],
        }),
      ),
      'the other kind alone is selected': failing(basic({ ...all, ReadWriteType: other })),
      'an advanced selector is about the other kind': failing(
        advanced({ Field: 'readOnly', Equals: [readOnly === 'true' ? 'false' : 'true'] }),
      ),
      'an advanced selector leaves a bucket out': failing(
        advanced({ Field: 'resources.ARN', NotStartsWith: ['arn:aws:s3:::logs/'] }),
      ),
    },
    errors: {
      'the only trail cannot be read': { ...trails(unread), message: /./ },
      'no selectors are answered': { ...trails(on({})), message: /without EventSelectors/ },
      'it is not said which kind is selected': {
        ...trails(basic({ DataResources: all.DataResources })),
        message: /without ReadWriteType/,
      },
    },
  };
}
