import * as z from 'zod';
import { TaskId } from '../../core/ids.ts';
import { Name } from '../../core/name.ts';
import { afterWhat } from '../../core/tasks/chains.ts';
import { NoRunWindows } from '../../core/tasks/no-run-windows.ts';
import { ScheduleRequest } from '../../core/tasks/schedule.ts';
import { catchUps } from '../../core/tasks/task.ts';
import { offeredTypes } from '../../core/tasks/task-types.ts';
import { ReadVersion } from '../http/parameters.ts';
import { customMembers } from './custom-members.ts';
import { ScopeRequest, someOf } from './scope-request.ts';
import { typeMeanings } from './type-meanings.ts';

const NameRequest = Name.meta({ description: 'For people. Two tasks may have the same.' });

const AfterRequest = z.strictObject({
  tasks: someOf(TaskId, 10).unwrap(),
  on: z.enum(afterWhat).meta({
    description:
      'Which ends count. `success`: runs that passed, in which everything could be assessed, whatever was found. `end`: any, also of a run that failed, was stopped, or found nothing to check.',
  }),
});

const settings = {
  schedule: ScheduleRequest.nullable()
    .exactOptional()
    .meta({ description: 'null: on demand only.' }),
  after: AfterRequest.nullable().exactOptional().meta({
    description:
      'The tasks after which it runs, instead of by a schedule; null: after none. A run starts once each of them has ended since the last run that was started so.',
  }),
  notDuring: NoRunWindows.nullable().exactOptional().meta({
    description:
      'Windows in which its schedule runs it not; null: none. A run that is due then is left out, one that is delivered late into one is skipped, and its execution says so. A run on demand takes place.',
  }),
  catchUp: z.enum(catchUps).exactOptional().meta({
    description:
      'Of runs that were due and that nobody started, because the platform was down or Scheduler could not deliver. `run-once`: one run in place of all of them, as soon as that is noticed, two hours late or more. `skip`, as long as nothing else is said: none. `lastMissed` says what was missed.',
  }),
  enabled: z.boolean().exactOptional().meta({
    description: 'false: paused; it can still be executed on demand. A new task is enabled.',
  }),
  failFast: z.boolean().exactOptional().meta({
    description:
      'Stops the whole execution at the first error. As a rule it goes on, to report all of them.',
  }),
  strict: z
    .boolean()
    .exactOptional()
    .meta({ description: 'Repeats no call into an account, not even when AWS throttles it.' }),
};

const typesInWords = offeredTypes.map((type) => `"${type}"`).join(', ');

const TypeRequest = z
  .enum(offeredTypes, {
    error: ({ input }) =>
      typeof input === 'string'
        ? `There are no tasks of the type "${input.slice(0, 40)}". The types are: ${typesInWords}.`
        : `Say the type of the task: ${typesInWords}.`,
  })
  .meta({ description: typeMeanings(offeredTypes) });

/** A task as a client writes it. */
export const CreateTask = z.strictObject({
  name: NameRequest,
  type: TypeRequest,
  scope: ScopeRequest.exactOptional(),
  ...customMembers,
  ...settings,
});

const changeable = [
  'name',
  'scope',
  'custom',
  'customYaml',
  'schedule',
  'after',
  'notDuring',
  'catchUp',
  'enabled',
  'failFast',
  'strict',
] as const;

/** What of a task a client changes. */
export const UpdateTask = z
  .strictObject({
    name: NameRequest.exactOptional(),
    scope: ScopeRequest.exactOptional().meta({ description: 'Replaces the whole scope.' }),
    ...customMembers,
    ...settings,
    version: ReadVersion,
  })
  .refine((body) => changeable.some((name) => body[name] !== undefined), {
    error: `Say what to change: ${changeable.join(', ')}.`,
  });

/** What a client has of a task before it is made or changed. */
export const PreviewTask = z.strictObject({
  type: TypeRequest.default('checks'),
  scope: ScopeRequest.exactOptional(),
  ...customMembers,
  schedule: settings.schedule,
  notDuring: settings.notDuring,
  taskId: TaskId.exactOptional().meta({
    description: 'Of the task that is to become so: its own runs are none of the others.',
  }),
});
