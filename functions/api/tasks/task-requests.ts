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

const NameRequest = Name.meta({ description: 'A name for people. Two tasks may have the same.' });

const AfterRequest = z.strictObject({
  tasks: someOf(TaskId, 10).unwrap(),
  on: z.enum(afterWhat).meta({
    description:
      'Which executions count. `success`: those that passed, in which everything could be assessed, whatever was found. `end`: any, also one that failed, was stopped, or found nothing to check.',
  }),
});

const settings = {
  schedule: ScheduleRequest.nullable()
    .exactOptional()
    .meta({ description: 'null: on demand only.' }),
  after: AfterRequest.nullable().exactOptional().meta({
    description:
      'The tasks after which it runs, instead of by a schedule; null: after none. An execution starts once each of them has ended since the last execution that was started this way.',
  }),
  notDuring: NoRunWindows.nullable().exactOptional().meta({
    description:
      'Windows in which its schedule does not run it; null: none. An execution that is due then is not started; one that is delivered late into a window is skipped, and says so. An execution on demand takes place.',
  }),
  catchUp: z.enum(catchUps).exactOptional().meta({
    description:
      'What happens about executions that were due and that nobody started, because the platform was down or Scheduler could not deliver. `run-once`: one execution in place of all of them, as soon as that is noticed, two hours late or more. `skip`, the default: none. `lastMissed` says what was missed.',
  }),
  enabled: z.boolean().exactOptional().meta({
    description: 'false: paused; it can still be executed on demand. A new task is enabled.',
  }),
  failFast: z.boolean().exactOptional().meta({
    description:
      'Stops the whole execution at the first error. Otherwise it goes on, to report all of them.',
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
    description:
      'The id of the task that is to be changed: its own executions do not count as those of others.',
  }),
});
