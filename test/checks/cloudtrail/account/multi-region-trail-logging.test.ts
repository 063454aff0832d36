import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/cloudtrail/account/multi-region-trail-logging.check.ts';
import type { TrailEvents } from '../../../../functions/checks/cloudtrail/multi-region-trail-events/multi-region-trail-events.resource.ts';
import type { EventSelector } from '../../../../functions/checks/cloudtrail/shapes.generated.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { denied, failed, fakeAws, throwing } from '../../../support/fakes/fake-aws.ts';

const all: EventSelector = { ReadWriteType: 'All', IncludeManagementEvents: true };
const reading: EventSelector = { ...all, ReadWriteType: 'ReadOnly' };
const writing: EventSelector = { ...all, ReadWriteType: 'WriteOnly' };
const dataOnly: EventSelector = {
  ...all,
  IncludeManagementEvents: false,
  DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }],
};
const on = (...EventSelectors: EventSelector[]): TrailEvents => ({
  trail: {},
  status: { IsLogging: true },
  selectors: { EventSelectors },
});
const stopped = { ...on(all), status: { IsLogging: false } };
const unread: TrailEvents = {
  trail: {},
  status: { IsLogging: true },
  error: denied('GetEventSelectors'),
};
const trails = (...multiRegionTrails: TrailEvents[]) => ({ related: { multiRegionTrails } });
const lacking = (kinds: string) =>
  `No trail over all regions that is logging records all ${kinds} management events.`;

// https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-1
// https://docs.aws.amazon.com/config/latest/developerguide/multi-region-cloudtrail-enabled.html
describeCheck(check, {
  pass: {
    'a trail over all regions records everything': trails(on(all)),
    'selectors were never put': trails(on()),
    'one of several is logging': trails(stopped, on(all)),
    'a second trail is for data events': trails(on(all), on(dataOnly)),
    'two trails divide the events': trails(on(reading), on(writing)),
    "a trail of the account is whole beside the organisation's, which is not readable": trails(
      unread,
      on(all),
    ),
    'what cannot be read of a trail besides is whether it is logging': trails(on(all), {
      trail: {},
      error: denied('GetTrailStatus'),
    }),
  },
  fail: {
    'there is none': { ...trails(), message: 'No trail covers all regions.' },
    'all of them are stopped': {
      ...trails(stopped, stopped),
      message: 'Stopped: every trail that covers all regions, 2 in number.',
    },
    'what a stopped trail selects cannot be read': {
      ...trails({ ...unread, status: { IsLogging: false } }),
      message: 'Stopped: every trail that covers all regions, 1 in number.',
    },
    'data events alone are recorded': {
      ...trails(on(dataOnly)),
      message: lacking('read and write'),
    },
    'the trail that would complete it is stopped': {
      ...trails(on(writing), stopped),
      message: lacking('read'),
    },
    'sources are excluded': {
      ...trails(on({ ...all, ExcludeManagementEventSources: ['kms.amazonaws.com'] })),
      message: lacking('read and write'),
    },
    'an advanced selector takes data events alone': {
      ...trails({
        ...on(),
        selectors: {
          AdvancedEventSelectors: [
            { FieldSelectors: [{ Field: 'eventCategory', Equals: ['Data'] }] },
          ],
        },
      }),
      message: lacking('read and write'),
    },
  },
  errors: {
    'the status does not say whether it is logging': {
      ...trails({ trail: {}, status: {} }),
      message: /without IsLogging/,
    },
    'the trail that may record the rest cannot be read': {
      ...trails(on(writing), unread),
      message: /GetEventSelectors is denied/,
    },
    'nobody knows whether the only trail is logging': {
      ...trails({
        trail: {},
        selectors: { EventSelectors: [all] },
        error: denied('GetTrailStatus'),
      }),
      message: /GetTrailStatus is denied/,
    },
    'no selector is answered': {
      ...trails({ ...on(), selectors: {} }),
      message: /without EventSelectors/,
    },
  },
});

const arnOf = (name: string, owner = '123456789012') =>
  `arn:aws:cloudtrail:eu-central-1:${owner}:trail/${name}`;
const own = { TrailARN: arnOf('own'), Name: 'own', IsMultiRegionTrail: true };
const local = { TrailARN: arnOf('local'), Name: 'local', IsMultiRegionTrail: false };
const org = { TrailARN: arnOf('org', '210987654321'), Name: 'org', IsMultiRegionTrail: true };

/** CloudTrail with trails that live in eu-central-1, and what it says of the selectors of each. */
function awsWith(
  trailsAtHome: readonly { readonly TrailARN: string }[],
  selectorsOf: (arn: string) => readonly EventSelector[] | Error,
) {
  const trailList = trailsAtHome.map((trail) => ({ ...trail, HomeRegion: 'eu-central-1' }));
  return fakeAws({
    lists: {
      'cloudtrail:DescribeTrails': () => ({ answer: { trailList } }),
      'cloudtrail:GetTrailStatus': () => ({ answer: { IsLogging: true } }),
      'cloudtrail:GetEventSelectors': ({ input }) => {
        const EventSelectors = selectorsOf((input as { readonly TrailName: string }).TrailName);
        if (EventSelectors instanceof Error) throw EventSelectors;
        return { answer: { EventSelectors } };
      },
    },
    calls: { 'cloudtrail:DescribeTrails': () => ({ trailList }) },
  });
}

const passes = ['cloudtrail-account-multi-region-trail-logging global 123456789012 pass'];

it("asks about the organisation's trail too, by its ARN, about its selectors at its home", async () => {
  const aws = awsWith([local, org], () => [all]);

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual(passes);
  expect(aws.asked.filter((line) => /GetTrailStatus|GetEventSelectors/.test(line))).toEqual([
    `cloudtrail:GetTrailStatus@global {"Name":"${org.TrailARN}"}`,
    // Elsewhere CloudTrail knows no such trail.
    `cloudtrail:GetEventSelectors@eu-central-1 {"TrailName":"${org.TrailARN}"}`,
  ]);
});

it("fails where the organisation's trail records data events alone", async () => {
  const { lines } = await runScan(
    awsWith([org], () => [dataOnly]),
    [check],
  );

  expect(lines).toEqual([
    `cloudtrail-account-multi-region-trail-logging global 123456789012 fail: ${lacking('read and write')}`,
  ]);
});

// As a member of an organisation is answered about the trail that the management account owns.
it.each([
  ['denied', denied('GetEventSelectors'), 'permission'],
  ['not found', failed('GetEventSelectors', 'TrailNotFoundException'), 'service'],
  ['not its own', failed('GetEventSelectors', 'CloudTrailARNInvalidException'), 'service'],
])(
  "is an error where the organisation's trail is %s, unless its own is whole",
  async (_, error, category) => {
    const selectorsOf = (arn: string) => (arn === org.TrailARN ? error : [all]);

    const alone = await runScan(awsWith([org], selectorsOf), [check]);
    const beside = await runScan(awsWith([org, own], selectorsOf), [check]);

    expect(alone.lines).toEqual([
      `cloudtrail-account-multi-region-trail-logging global 123456789012 error: ${category}`,
    ]);
    expect(beside.lines).toEqual(passes);
  },
);

it('is an error where a status is denied', async () => {
  const trailList = [{ ...org, HomeRegion: 'eu-central-1' }];
  const aws = fakeAws({
    lists: {
      'cloudtrail:DescribeTrails': () => ({ answer: { trailList } }),
      'cloudtrail:GetTrailStatus': throwing(denied('GetTrailStatus')),
      'cloudtrail:GetEventSelectors': () => ({ answer: { EventSelectors: [all] } }),
    },
    calls: { 'cloudtrail:DescribeTrails': () => ({ trailList }) },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([
    'cloudtrail-account-multi-region-trail-logging global 123456789012 error: permission',
  ]);
});
