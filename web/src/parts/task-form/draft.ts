import type { NewTask, TaskDetail, TaskScope } from '../../queries/tasks.ts';
import type { Template } from '../../queries/templates.ts';
import { yamlOf } from '../custom-checks/yaml-of.ts';
import {
  afterOf,
  emptyTimes,
  scheduleOf,
  type Times,
  timesOf,
  windowDrafts,
  windowsOf,
} from './times.ts';

export type Severity = NonNullable<TaskScope['severities']>[number];
export type Category = NonNullable<TaskScope['categories']>[number];

/** A task as somebody is writing it: what they have not chosen now is kept, in case they choose it again. */
export interface Draft extends Times {
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
  ...emptyTimes(timeZone),
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
  ...(task.custom && { customYaml: yamlOf({ checks: task.custom.checks }) }),
  ...(task.schedule ? timesOf(task.schedule) : { rhythm: 'demand' }),
  ...(task.after && {
    rhythm: 'after',
    afterTasks: task.after.tasks,
    afterOn: task.after.on,
  }),
  notDuring: windowDrafts(task.notDuring),
  catchUp: task.catchUp,
  name: task.name,
  failFast: task.failFast,
  strict: task.strict,
});

/** What a template begins with. @param timeZone In which its times are meant. */
export const draftOfTemplate = (
  { name, type, scope, schedule, custom }: Template['task'],
  timeZone: string,
): Draft => ({
  ...withScope(emptyDraft(timeZone), scope),
  ...timesOf({ ...schedule, timeZone }),
  name,
  type,
  ...(custom && { customYaml: yamlOf({ checks: custom.checks }) }),
});

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

/** The task that is written, as the API takes it. */
export const taskOf = (draft: Draft): NewTask => ({
  name: draft.name.trim(),
  type: draft.type,
  ...(draft.type === 'custom' && { customYaml: draft.customYaml }),
  scope: scopeOf(draft),
  schedule: scheduleOf(draft),
  after: afterOf(draft),
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
  'after',
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
