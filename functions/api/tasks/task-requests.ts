import * as z from 'zod';
import { TaskId } from '../../core/ids.ts';
import { Name } from '../../core/name.ts';
import { ScheduleRequest } from '../../core/tasks/schedule.ts';
import { ReadVersion } from '../http/parameters.ts';
import { ScopeRequest } from './scope-request.ts';

const NameRequest = Name.meta({ description: 'For people. Two tasks may have the same.' });

const settings = {
  schedule: ScheduleRequest.nullable()
    .exactOptional()
    .meta({ description: 'null: on demand only.' }),
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

/** A task as a client writes it. */
export const CreateTask = z.strictObject({
  name: NameRequest,
  type: z
    .enum(['checks'], {
      error: ({ input }) =>
        typeof input === 'string'
          ? `Tasks of the type "${input.slice(0, 40)}" do not exist yet: the one type is "checks".`
          : 'Say the type of the task: "checks".',
    })
    .meta({
      description: 'What it does. `checks`: assesses accounts with the checks of its scope.',
    }),
  scope: ScopeRequest.exactOptional(),
  ...settings,
});

const changeable = ['name', 'scope', 'schedule', 'enabled', 'failFast', 'strict'] as const;

/** What of a task a client changes. */
export const UpdateTask = z
  .strictObject({
    name: NameRequest.exactOptional(),
    scope: ScopeRequest.exactOptional().meta({ description: 'Replaces the whole scope.' }),
    ...settings,
    version: ReadVersion,
  })
  .refine((body) => changeable.some((name) => body[name] !== undefined), {
    error: `Say what to change: ${changeable.join(', ')}.`,
  });

/** What a client has of a task before it is made or changed. */
export const PreviewTask = z.strictObject({
  scope: ScopeRequest.exactOptional(),
  schedule: settings.schedule,
  taskId: TaskId.exactOptional().meta({
    description: 'Of the task that is to become so: its own runs are none of the others.',
  }),
});
