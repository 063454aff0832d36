import * as z from 'zod';
import { TaskId } from '../../core/ids.ts';
import { Name } from '../../core/name.ts';
import { ScheduleRequest } from '../../core/tasks/schedule.ts';
import { offeredTypes } from '../../core/tasks/task-types.ts';
import { ReadVersion } from '../http/parameters.ts';
import { customMembers } from './custom-members.ts';
import { ScopeRequest } from './scope-request.ts';
import { typeMeanings } from './type-meanings.ts';

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
  taskId: TaskId.exactOptional().meta({
    description: 'Of the task that is to become so: its own runs are none of the others.',
  }),
});
