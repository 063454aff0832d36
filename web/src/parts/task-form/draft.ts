import type {
  NewTask,
  NoRunWindow,
  TaskDetail,
  TaskSchedule,
  TaskScope,
} from '../../queries/tasks.ts';
import type { Template } from '../../queries/templates.ts';
import { minuteOfHour, weekdays } from '../task/task-words.ts';

export type Severity = NonNullable<TaskScope['severities']>[number];
export type Category = NonNullable<TaskScope['categories']>[number];
export type Weekday = (typeof weekdays)[number];
export const rhythms = ['demand', 'hour', 'day', 'week', 'month', 'once', 'cron'] as const;
export type Rhythm = (typeof rhythms)[number];
/** Those that have a time of day. */
export const timed: readonly Rhythm[] = ['day', 'week', 'month', 'once'];

/** A task as somebody is writing it: what they have not chosen now is kept, in case they choose it again. */
export interface Draft {
  readonly name: string;
  readonly type: NewTask['type'];
  /** The checks of one's own, as text: YAML, of which JSON is a part. */
  readonly customYaml: string;
  /** Whether the checks are narrowed by the three lists after it, of which an empty one narrows nothing. */
  readonly isNarrowed: boolean;
  readonly services: readonly string[];
  readonly severities: readonly Severity[];
  readonly categories: readonly Category[];
  readonly checks: readonly string[];
  readonly isOfSomeAccounts: boolean;
  readonly accounts: readonly string[];
  readonly isInSomeRegions: boolean;
  readonly regions: readonly string[];
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
  readonly notDuring: readonly NoRunWindow[];
  readonly catchUp: NonNullable<NewTask['catchUp']>;
  readonly failFast: boolean;
  readonly strict: boolean;
}

/** What checks of one's own begin with: one that can be tried as it is. */
export const firstCheck = `checks:
  - key: volumes-encrypted
    title: Volumes are encrypted
    severity: high
    call: { service: ec2, operation: DescribeVolumes }
    items: Volumes
    id: VolumeId
    fails: Encrypted != \`true\`
    message: "{VolumeId} is not encrypted."
`;

/** What a form begins with: all checks in all accounts, every morning. @param timeZone Of the one who writes. */
export const emptyDraft = (timeZone: string): Draft => ({
  name: '',
  type: 'checks',
  customYaml: firstCheck,
  isNarrowed: false,
  services: [],
  severities: [],
  categories: [],
  checks: [],
  isOfSomeAccounts: false,
  accounts: [],
  isInSomeRegions: false,
  regions: [],
  rhythm: 'day',
  minute: '0',
  at: '06:00',
  days: ['monday'],
  dayOfMonth: '1',
  date: '',
  cron: '0 6 * * ? *',
  timeZone,
  notDuring: [],
  catchUp: 'skip',
  failFast: false,
  strict: false,
});

/** A draft that begins with this scope, whose lists are those of the address or of a task. */
export function withScope(draft: Draft, scope: TaskScope): Draft {
  const { services = [], severities = [], categories = [], checks = [] } = scope;
  const { accounts = [], regions = [] } = scope;
  return {
    ...draft,
    isNarrowed: services.length + severities.length + categories.length + checks.length > 0,
    services,
    severities,
    categories,
    checks,
    isOfSomeAccounts: accounts.length > 0,
    accounts,
    isInSomeRegions: regions.length > 0,
    regions,
  };
}

/** A task as it stands, to be changed. @param timeZone For one that has none. */
export const draftOf = (task: TaskDetail, timeZone: string): Draft => ({
  ...withScope(emptyDraft(timeZone), task.scope),
  type: task.type,
  ...(task.custom && { customYaml: yamlOf(task.custom) }),
  ...(task.schedule ? timesOf(task.schedule) : { rhythm: 'demand' }),
  notDuring: task.notDuring ?? [],
  catchUp: task.catchUp,
  name: task.name,
  failFast: task.failFast,
  strict: task.strict,
});

/** What a template begins with. @param timeZone In which its times are meant. */
export const draftOfTemplate = (
  { name, type, scope, schedule }: Template['task'],
  timeZone: string,
): Draft => ({
  ...withScope(emptyDraft(timeZone), scope),
  ...timesOf({ ...schedule, timeZone }),
  name,
  type,
});

/** As it is read, not as it was written: the API keeps the checks, and no comments. */
const yamlOf = ({ checks }: NonNullable<TaskDetail['custom']>): string =>
  `${JSON.stringify({ checks }, undefined, 2)}\n`;

function timesOf(schedule: TaskSchedule): Partial<Draft> & Pick<Draft, 'rhythm'> {
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

/** What is covered, as the API takes it. */
export const scopeOf = (draft: Draft): TaskScope => ({
  ...(draft.isNarrowed &&
    draft.type !== 'custom' &&
    draft.services.length > 0 && { services: draft.services }),
  ...(draft.isNarrowed &&
    draft.type === 'checks' && {
      ...(draft.severities.length > 0 && { severities: draft.severities }),
      ...(draft.categories.length > 0 && { categories: draft.categories }),
      ...(draft.checks.length > 0 && { checks: draft.checks }),
    }),
  ...(draft.isOfSomeAccounts && { accounts: draft.accounts }),
  ...(draft.isInSomeRegions && { regions: draft.regions }),
});

/** When it runs, as the API takes it. */
export function scheduleOf(draft: Draft): TaskSchedule | null {
  const { rhythm, minute, at, days, dayOfMonth, date, cron, timeZone } = draft;
  switch (rhythm) {
    case 'demand':
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

/** When it does not run, as the API takes it. */
export const windowsOf = ({ notDuring }: Draft): readonly NoRunWindow[] | null =>
  notDuring.length > 0 ? notDuring : null;

/** The task that is written, as the API takes it. */
export const taskOf = (draft: Draft): NewTask => ({
  name: draft.name.trim(),
  type: draft.type,
  ...(draft.type === 'custom' && { customYaml: draft.customYaml }),
  scope: scopeOf(draft),
  schedule: scheduleOf(draft),
  notDuring: windowsOf(draft),
  catchUp: draft.catchUp,
  failFast: draft.failFast,
  strict: draft.strict,
});

const changeable = [
  'name',
  'customYaml',
  'scope',
  'schedule',
  'notDuring',
  'catchUp',
  'failFast',
  'strict',
] as const;

/** What differs between a task as it was read and as it is written; `undefined` where nothing does. */
export function changesOf(
  before: Draft,
  draft: Draft,
): Partial<Pick<NewTask, (typeof changeable)[number]>> | undefined {
  const [old, next] = [taskOf(before), taskOf(draft)];
  const changed = changeable.filter(
    (name) => JSON.stringify(old[name]) !== JSON.stringify(next[name]),
  );
  if (changed.length === 0) return undefined;
  return Object.fromEntries(changed.map((name) => [name, next[name]]));
}

/** The fields of the form, by their places in the body. */
export const places = [
  'name',
  'customYaml',
  'scope',
  'scope.services',
  'scope.severities',
  'scope.categories',
  'scope.checks',
  'scope.accounts',
  'scope.regions',
  'schedule',
  'schedule.at',
  'schedule.on',
  'schedule.cron',
  'schedule.timeZone',
] as const;
export type Place = (typeof places)[number];

/** The lists by which a task of the catalogue's checks is narrowed, or of services. */
const narrowingOf = ({ type, services, severities, categories, checks }: Draft) =>
  type === 'checks' ? [services, severities, categories, checks] : [services];

/** What is left empty that has to be chosen: by the place at which it is missing. The API would say it less kindly. */
export function missingIn(draft: Draft): readonly Place[] {
  const { rhythm } = draft;
  const isTimed = timed.some((one) => one === rhythm);
  const isEmpty: Partial<Record<Place, boolean>> = {
    name: draft.name.trim() === '',
    customYaml: draft.type === 'custom' && draft.customYaml.trim() === '',
    scope:
      draft.isNarrowed &&
      draft.type !== 'custom' &&
      narrowingOf(draft).every((list) => list.length === 0),
    'scope.accounts': draft.isOfSomeAccounts && draft.accounts.length === 0,
    'scope.regions': draft.isInSomeRegions && draft.regions.length === 0,
    'schedule.at': isTimed && draft.at.length < 5,
    'schedule.on':
      (rhythm === 'week' && draft.days.length === 0) ||
      (rhythm === 'once' && draft.date.length < 10),
    'schedule.cron':
      (rhythm === 'cron' && draft.cron.trim() === '') ||
      (rhythm === 'hour' && draft.minute.trim() === ''),
  };
  return places.filter((place) => isEmpty[place]);
}

/** What has to be chosen before anybody can say what the task would cover, and when it would run. */
export const missingForPreview = (draft: Draft): readonly Place[] =>
  missingIn(draft).filter((place) => place !== 'name');
