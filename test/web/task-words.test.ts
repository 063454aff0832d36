import { expect, it } from 'vitest';
import { TaskId } from '../../functions/core/ids.ts';
import {
  afterInWords,
  checksInWords,
  minuteOfHour,
  noRunInWords,
  placesInWords,
  scheduleInWords,
  taskState,
} from '../../web/src/parts/task/task-words.ts';
import type { After, TaskSchedule, TaskScope } from '../../web/src/queries/tasks.ts';

const zone = { timeZone: 'Europe/Berlin' };

it.each<[TaskSchedule, string]>([
  [{ every: 'day', at: '06:00', ...zone }, 'Every day at 06:00, Europe/Berlin'],
  [
    { every: 'week', on: ['sunday', 'monday'], at: '22:30', ...zone },
    'Every Monday and Sunday at 22:30, Europe/Berlin',
  ],
  [
    { every: 'month', on: 1, at: '06:00', ...zone },
    'On the 1st of every month at 06:00, Europe/Berlin',
  ],
  [
    { every: 'month', on: 12, at: '06:00', ...zone },
    'On the 12th of every month at 06:00, Europe/Berlin',
  ],
  [
    { every: 'month', on: 'last', at: '06:00', ...zone },
    'On the last day of every month at 06:00, Europe/Berlin',
  ],
  [{ cron: 'cron(5 * * * ? *)', ...zone }, 'Every hour at 05 past, Europe/Berlin'],
  [{ cron: 'cron(0 6 ? * MON *)', ...zone }, 'Cron 0 6 ? * MON *, Europe/Berlin'],
])('%j runs: %s', (schedule, words) => {
  expect(scheduleInWords(schedule)).toBe(words);
});

it.each([
  ['5 * * * ? *', 5],
  ['cron(59 * * * ? *)', 59],
  ['5 6 * * ? *', undefined],
  ['5 * * * ? 2030', undefined],
  ['0/5 * * * ? *', undefined],
])('%s comes every hour at %s, or never so', (cron, minute) => {
  expect(minuteOfHour({ cron, ...zone })).toBe(minute);
});

it.each<[TaskScope, string]>([
  [{}, 'All checks'],
  [{ services: ['sns', 'sqs'] }, 'Checks of sns and sqs'],
  [{ services: ['a', 'b', 'c', 'd'] }, 'Checks of 4 services'],
  [{ severities: ['critical', 'high'] }, 'All checks that are critical or high'],
  [{ services: ['s3'], severities: ['low'] }, 'Checks of s3 that are low'],
  [
    { categories: ['security', 'cost'], severities: ['high'] },
    'All checks about security and cost that are high',
  ],
  [{ checks: ['a', 'b'] }, '2 checks chosen by name'],
  [{ checks: ['a'], services: ['s3'] }, '1 check chosen by name among the checks of s3'],
])('%j covers: %s', (scope, words) => {
  expect(checksInWords(scope)).toBe(words);
});

it.each<[TaskScope, string]>([
  [{}, 'all accounts · all regions'],
  [{ accounts: ['1'], regions: ['eu-west-1'] }, 'Production · in eu-west-1'],
  [{ accounts: ['1', '2', '3', '4'] }, '4 accounts · all regions'],
  [{ regions: ['a', 'b', 'c', 'd'] }, 'all accounts · in 4 regions'],
])('%j is in: %s', (scope, words) => {
  expect(placesInWords(scope, () => 'Production')).toBe(words);
});

const waits = { tasks: ['one', 'two'].map((id) => TaskId.parse(id)), on: 'success' } as const;

it.each<[After, string]>([
  [waits, 'After Task one and Task two, once all have passed'],
  [{ tasks: ['one'], on: 'success' }, 'After Task one, once it has passed'],
  [{ tasks: ['one'], on: 'end' }, 'After Task one, once it has ended'],
])('%j is: %s', (after, words) => {
  expect(afterInWords(after, (taskId) => `Task ${taskId}`)).toBe(words);
});

const daily: TaskSchedule = { every: 'day', at: '06:00', ...zone };

it.each([
  [{ schedule: daily, after: null, enabled: true, scheduling: 'scheduled' }, 'scheduled'],
  [{ schedule: daily, after: null, enabled: true, scheduling: 'scheduling' }, 'scheduling'],
  [{ schedule: daily, after: null, enabled: false, scheduling: 'scheduling' }, 'paused'],
  [{ schedule: null, after: null, enabled: true, scheduling: 'none' }, 'onDemand'],
  [{ schedule: null, after: null, enabled: false, scheduling: 'none' }, 'paused'],
  [{ schedule: null, after: waits, enabled: true, scheduling: 'none' }, 'chained'],
  [{ schedule: null, after: waits, enabled: false, scheduling: 'none' }, 'paused'],
] as const)('%j is %s', (task, state) => {
  expect(taskState(task)).toBe(state);
});

it.each([
  [{ schedule: null, after: null, enabled: true }, 'only by hand'],
  [{ schedule: null, after: null, enabled: false }, 'none while it is paused'],
  [{ schedule: null, after: waits, enabled: true }, 'depends on other tasks'],
  [{ schedule: daily, after: null, enabled: false }, 'none while it is paused'],
  [
    { schedule: { cron: '0 6 1 1 ? 2026', ...zone }, after: null, enabled: true },
    'none: its schedule is over',
  ],
])('%j has no next run: %s', (task, words) => {
  expect(noRunInWords(task)).toBe(words);
});
