import { customTexts } from '../../texts/en/tasks/custom.ts';
import { customFaults } from '../custom-checks/custom-faults.ts';

/** What the API says of checks that were written as text, each with its line; `undefined` where it says nothing of them. */
export function textFaults(error: unknown): string | undefined {
  const said = customFaults(error).map(({ what, line, column }) =>
    line === undefined || column === undefined ? what : customTexts.at(line, column, what),
  );
  return said.length > 0 ? said.join(' ') : undefined;
}
