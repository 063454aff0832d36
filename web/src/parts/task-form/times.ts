import type { After, NewTask, NoRunWindow, TaskSchedule } from '../../queries/tasks.ts';
import { minuteOfHour, weekdays } from '../task/task-words.ts';

export type Weekday = (typeof weekdays)[number];
export const rhythms = ['demand', 'hour', 'day', 'week', 'month', 'once', 'cron', 'after'] as const;
export type Rhythm = (typeof rhythms)[number];
/** The rhythms that have a time of day. */
export const timed: readonly Rhythm[] = ['day', 'week', 'month', 'once'];
/** The rhythms by which no schedule runs the task. */
export const unscheduled: readonly Rhythm[] = ['demand', 'after'];

export const windowKinds = ['days', 'dates'] as const;

/** A window in which the task does not run, as somebody is writing it: what its other kind has is kept. */
export interface WindowDraft {
  /** Tells it from the other windows of the form, whatever their order. */
  readonly key: number;
  readonly kind: (typeof windowKinds)[number];
  readonly days: readonly Weekday[];
  /** `08:00`, as it is typed. */
  readonly from: string;
  readonly to: string;
  /** `2026-12-24`, as it is typed. */
  readonly fromDate: string;
  readonly toDate: string;
  readonly timeZone: string;
}

/** When a task runs and when it does not, as somebody is writing it. */
export interface Times {
  readonly rhythm: Rhythm;
  /** 0 to 59, as it is typed. */
  readonly minute: string;
  /** `06:00`, as it is typed. */
  readonly at: string;
  readonly days: readonly Weekday[];
  /** 1 to 31, or `last`. */
  readonly dayOfMonth: string;
  /** `2026-12-24`, as it is typed. */
  readonly date: string;
  readonly cron: string;
  readonly timeZone: string;
  /** The tasks after which it runs, by id. */
  readonly afterTasks: After['tasks'];
  readonly afterOn: After['on'];
  readonly notDuring: readonly WindowDraft[];
  readonly catchUp: NonNullable<NewTask['catchUp']>;
}

/** Every morning. @param timeZone Of the one who writes. */
export const emptyTimes = (timeZone: string): Times => ({
  rhythm: 'day',
  minute: '0',
  at: '06:00',
  days: ['monday'],
  dayOfMonth: '1',
  date: '',
  cron: '0 6 * * ? *',
  timeZone,
  afterTasks: [],
  afterOn: 'success',
  notDuring: [],
  catchUp: 'skip',
});

/** A further window: the hours of work. @param windows That are there already. */
export const newWindow = (windows: readonly WindowDraft[], timeZone: string): WindowDraft => ({
  key: Math.max(0, ...windows.map(({ key }) => key)) + 1,
  kind: 'days',
  days: weekdays.slice(0, 5),
  from: '08:00',
  to: '18:00',
  fromDate: '',
  toDate: '',
  timeZone,
});

/** The windows of a task, to be changed. */
export const windowDrafts = (windows: readonly NoRunWindow[] | null): readonly WindowDraft[] =>
  (windows ?? []).map((window, index) => ({
    ...newWindow([], window.timeZone),
    ...window,
    key: index + 1,
    kind: 'fromDate' in window ? 'dates' : 'days',
  }));

/** What a schedule says, to be changed. */
export function timesOf(schedule: TaskSchedule): Partial<Times> & Pick<Times, 'rhythm'> {
  const { timeZone } = schedule;
  const minute = minuteOfHour(schedule);
  if (minute !== undefined) return { rhythm: 'hour', minute: String(minute), timeZone };
  if (!('at' in schedule)) return { rhythm: 'cron', cron: schedule.cron, timeZone };
  const { at } = schedule;
  switch (schedule.every) {
    case 'day':
      return { rhythm: 'day', at, timeZone };
    case 'week':
      return { rhythm: 'week', days: schedule.on, at, timeZone };
    case 'month':
      return { rhythm: 'month', dayOfMonth: String(schedule.on), at, timeZone };
    case 'once':
      return { rhythm: 'once', date: schedule.on, at, timeZone };
  }
}

/** The schedule by which it runs, as the API takes it. */
export function scheduleOf(draft: Times): TaskSchedule | null {
  const { rhythm, minute, at, days, dayOfMonth, date, cron, timeZone } = draft;
  switch (rhythm) {
    case 'demand':
    case 'after':
      return null;
    case 'hour':
      return { cron: `${minute.trim()} * * * ? *`, timeZone };
    case 'day':
      return { every: 'day', at, timeZone };
    case 'week':
      return { every: 'week', on: weekdays.filter((day) => days.includes(day)), at, timeZone };
    case 'month':
      return {
        every: 'month',
        on: dayOfMonth === 'last' ? 'last' : Number(dayOfMonth),
        at,
        timeZone,
      };
    case 'once':
      return { every: 'once', on: date, at, timeZone };
    case 'cron':
      return { cron: cron.trim(), timeZone };
  }
}

/** After which tasks it runs, as the API takes it. */
export const afterOf = ({ rhythm, afterTasks, afterOn }: Times): After | null =>
  rhythm === 'after' ? { tasks: afterTasks, on: afterOn } : null;

/** When it does not run, as the API takes it. */
export const windowsOf = ({ notDuring }: Times): readonly NoRunWindow[] | null =>
  notDuring.length > 0 ? notDuring.map(windowOf) : null;

function windowOf(window: WindowDraft): NoRunWindow {
  const { kind, days, from, to, fromDate, toDate, timeZone } = window;
  return kind === 'dates'
    ? { fromDate, toDate, timeZone }
    : { days: weekdays.filter((day) => days.includes(day)), from, to, timeZone };
}
