import { isOver } from '../../queries/watching.ts';

/** The executions with those that run before all others, each of them in the order in which they came. */
export const runningFirst = <Execution extends { readonly status: string }>(
  executions: readonly Execution[],
): readonly Execution[] => [
  ...executions.filter((execution) => !isOver(execution)),
  ...executions.filter(isOver),
];
