import type { TaskType } from '../../core/tasks/task.ts';

const meanings: Readonly<Record<TaskType, string>> = {
  checks: 'judges accounts by the checks of its scope',
  resource_list: 'lists what is in the accounts',
  health_check: 'asks how services and resources do',
  custom: 'judges by the rules that stand in it',
};

/** What tasks of these types do, for the description of the API. */
export const typeMeanings = (types: readonly TaskType[]): string =>
  `What it does. ${types.map((type) => `\`${type}\`: ${meanings[type]}.`).join(' ')}`;
