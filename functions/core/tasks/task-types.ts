import type { TaskScope, TaskType } from './task.ts';

/** The types that a tenant can make tasks of, in the order in which people choose among them. */
export const offeredTypes = [
  'checks',
  'resource_list',
  'health_check',
  'custom',
] as const satisfies readonly TaskType[];

/** The members of a scope that narrow a task of each type. The rest of a scope is nothing to it. */
export const scopeMembers: Readonly<Record<TaskType, readonly (keyof TaskScope)[]>> = {
  checks: ['accounts', 'regions', 'services', 'checks', 'severities', 'categories'],
  resource_list: ['accounts', 'regions', 'services'],
  health_check: ['accounts', 'regions', 'services'],
  custom: ['accounts', 'regions'],
};
