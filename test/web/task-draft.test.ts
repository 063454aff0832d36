import { describe, expect, it } from 'vitest';
import { TaskId } from '../../functions/core/ids.ts';
import {
  changesOf,
  type Draft,
  draftOf,
  draftOfTemplate,
  emptyDraft,
  scopeOf,
  taskOf,
  withScope,
} from '../../web/src/parts/task-form/draft.ts';
import { missingForPreview, missingIn } from '../../web/src/parts/task-form/places.ts';
import { newWindow, scheduleOf } from '../../web/src/parts/task-form/times.ts';
import type { TaskDetail } from '../../web/src/queries/tasks.ts';

const timeZone = 'Europe/Berlin';
const empty = emptyDraft(timeZone);
const named: Draft = { ...empty, name: 'Every morning' };

const task = (own: Partial<TaskDetail> = {}) =>
  ({
    taskId: '01K9QGK3D5T4A8MZ0R2V6C7WXY',
    name: 'Every morning',
    type: 'checks',
    scope: {},
    schedule: null,
    after: null,
    notDuring: null,
    catchUp: 'skip',
    enabled: true,
    failFast: false,
    strict: false,
    scheduling: 'none',
    createdAt: '2026-11-21T12:00:00.000Z',
    nextRuns: [],
    mayStartLaterByMinutes: 0,
    version: 1,
    ...own,
  }) as TaskDetail; // ids are branded texts

it('begins with a template in the time zone of whoever writes', () => {
  const draft = draftOfTemplate(
    {
      name: 'Cost review',
      type: 'checks',
      scope: { categories: ['cost'] },
      schedule: { every: 'week', on: ['monday'], at: '06:00', timeZone: 'UTC' },
    },
    timeZone,
  );

  expect(taskOf(draft)).toMatchObject({
    name: 'Cost review',
    scope: { categories: ['cost'] },
    schedule: { every: 'week', on: ['monday'], at: '06:00', timeZone },
  });
});

describe('what is covered', () => {
  it.each<[string, Partial<Draft>, object]>([
    ['is all by default', {}, {}],
    [
      'is narrowed by what is named',
      { isNarrowed: true, services: ['sqs'] },
      { services: ['sqs'] },
    ],
    ['is not narrowed by what was named and is not meant any more', { services: ['sqs'] }, {}],
    [
      'is of all lists together',
      { isNarrowed: true, services: ['sqs'], severities: ['high'], checks: ['a'] },
      { services: ['sqs'], severities: ['high'], checks: ['a'] },
    ],
    [
      'is in some accounts and regions',
      { isOfSomeAccounts: true, accounts: ['1'], isInSomeRegions: true, regions: ['eu-west-1'] },
      { accounts: ['1'], regions: ['eu-west-1'] },
    ],
  ])('%s', (_, own, scope) => {
    expect(scopeOf({ ...empty, ...own })).toEqual(scope);
  });
});

describe('when it runs', () => {
  it.each<[string, Partial<Draft>, object | null]>([
    ['on demand', { rhythm: 'demand' }, null],
    ['every hour', { rhythm: 'hour', minute: ' 5' }, { cron: '5 * * * ? *', timeZone }],
    ['every day', { rhythm: 'day' }, { every: 'day', at: '06:00', timeZone }],
    [
      'every week, with the days in their order',
      { rhythm: 'week', days: ['sunday', 'monday'] },
      { every: 'week', on: ['monday', 'sunday'], at: '06:00', timeZone },
    ],
    [
      'every month',
      { rhythm: 'month', dayOfMonth: '31' },
      { every: 'month', on: 31, at: '06:00', timeZone },
    ],
    [
      'on the last day of the month',
      { rhythm: 'month', dayOfMonth: 'last' },
      { every: 'month', on: 'last', at: '06:00', timeZone },
    ],
    [
      'once',
      { rhythm: 'once', date: '2026-12-24' },
      { every: 'once', on: '2026-12-24', at: '06:00', timeZone },
    ],
    ['by cron', { rhythm: 'cron', cron: ' 0 6 ? * MON *' }, { cron: '0 6 ? * MON *', timeZone }],
  ])('%s', (_, own, schedule) => {
    expect(scheduleOf({ ...empty, ...own })).toEqual(schedule);
  });
});

const [daily, weekly] = [TaskId.parse('daily'), TaskId.parse('weekly')];

describe('a task that is changed', () => {
  it.each<[string, Partial<TaskDetail>]>([
    ['of all checks on demand', {}],
    ['of a scope', { scope: { services: ['sns', 'sqs'], severities: ['high'], checks: ['a'] } }],
    ['of an hour', { schedule: { cron: '5 * * * ? *', timeZone: 'Asia/Tokyo' } }],
    ['of a day', { schedule: { every: 'day', at: '22:00', timeZone } }],
    ['of a week', { schedule: { every: 'week', on: ['friday'], at: '22:00', timeZone } }],
    ['of a month', { schedule: { every: 'month', on: 'last', at: '22:00', timeZone } }],
    ['of a cron expression', { schedule: { cron: '0 6 ? * MON-FRI *', timeZone } }],
    ['of a moment', { schedule: { every: 'once', on: '2026-12-24', at: '22:00', timeZone } }],
    [
      'that does not run on holidays, and is caught up with',
      {
        notDuring: [{ fromDate: '2026-12-24', toDate: '2026-12-26', timeZone }],
        catchUp: 'run-once',
      },
    ],
    [
      'that does not run in the evening of workdays',
      { notDuring: [{ days: ['monday', 'friday'], from: '18:00', to: '02:00', timeZone }] },
    ],
    ['that runs after others', { after: { tasks: [daily, weekly], on: 'end' } }],
    ['that is strict', { failFast: true, strict: true }],
  ])('%s comes back as it was', (_, own) => {
    const { name, scope, schedule, after, notDuring, catchUp, failFast, strict } = task(own);

    const draft = draftOf(task(own), 'UTC');

    const times = { schedule, after, notDuring, catchUp };
    expect(taskOf(draft)).toEqual({ name, type: 'checks', scope, ...times, failFast, strict });
    expect(changesOf(draft, draft)).toBeUndefined();
  });

  it('of which only the name differs is changed in nothing else', () => {
    const before = draftOf(task({ schedule: { cron: 'rate(1 day)', timeZone } }), 'UTC');

    expect(changesOf(before, { ...before, name: 'Other' })).toEqual({ name: 'Other' });
    expect(changesOf(before, { ...before, name: ' Every morning ' })).toBeUndefined();
    expect(changesOf(before, { ...before, rhythm: 'demand' })).toEqual({ schedule: null });
  });

  it('that ran by a schedule and is to run after another loses the one with the other', () => {
    const schedule = { every: 'day', at: '22:00', timeZone } as const;
    const before = draftOf(task({ schedule }), 'UTC');
    const after = { tasks: [daily], on: 'success' } as const;

    const chained: Draft = { ...before, rhythm: 'after', afterTasks: after.tasks };

    expect(changesOf(before, chained)).toEqual({ schedule: null, after });
    expect(changesOf(chained, before)).toEqual({ schedule, after: null });
  });
});

describe('what is missing', () => {
  it.each<[string, Draft, readonly string[]]>([
    ['a name', empty, ['name']],
    ['nothing', named, []],
    ['what narrows', { ...named, isNarrowed: true }, ['scope']],
    ['accounts', { ...named, isOfSomeAccounts: true }, ['scope.accounts']],
    ['regions', { ...named, isInSomeRegions: true }, ['scope.regions']],
    ['a whole time', { ...named, at: '06' }, ['schedule.at']],
    ['no time of what has none', { ...named, at: '', rhythm: 'hour' }, []],
    ['a day', { ...named, rhythm: 'week', days: [] }, ['schedule.on']],
    ['a date', { ...named, rhythm: 'once', date: '2026-12' }, ['schedule.on']],
    ['an expression', { ...named, rhythm: 'cron', cron: ' ' }, ['schedule.cron']],
    ['a task before it', { ...named, rhythm: 'after' }, ['after']],
    [
      'what its windows lack, each at its row',
      {
        ...named,
        notDuring: [
          newWindow([], timeZone),
          { ...newWindow([], timeZone), days: [], from: '8', fromDate: '' },
          { ...newWindow([], timeZone), kind: 'dates', fromDate: '2026-12-24' },
        ],
      },
      ['notDuring.1.days', 'notDuring.1.from', 'notDuring.2.toDate'],
    ],
    ['a minute', { ...named, rhythm: 'hour', minute: '' }, ['schedule.cron']],
  ])('is %s', (_, draft, places) => {
    expect(missingIn(draft)).toEqual(places);
    expect(missingForPreview(draft)).toEqual(places.filter((place) => place !== 'name'));
  });
});

it('a scope of the address is what a form begins with', () => {
  const draft = withScope(empty, { checks: ['a'], accounts: ['1'] });

  expect(draft).toMatchObject({ isNarrowed: true, isOfSomeAccounts: true, isInSomeRegions: false });
  expect(scopeOf(draft)).toEqual({ checks: ['a'], accounts: ['1'] });
});
