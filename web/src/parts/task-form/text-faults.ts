import { ApiError } from '../../api/api-error.ts';
import { customTexts } from '../../texts/en/tasks/custom.ts';

/** What the API says of checks that were written as text, each with its line; `undefined` where it says nothing of them. */
export function textFaults(error: unknown): string | undefined {
  const faults = error instanceof ApiError ? (error.problem.faults ?? []) : [];
  const own = faults.filter(({ where }) => /^body\.customYaml(\.|$)/.test(where));
  const said = own.map(({ what, line, column }) =>
    line === undefined || column === undefined ? what : customTexts.at(line, column, what),
  );
  return said.length > 0 ? said.join(' ') : undefined;
}
