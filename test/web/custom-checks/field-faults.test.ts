import { expect, it } from 'vitest';
import { ApiError } from '../../../web/src/api/api-error.ts';
import { customFaults } from '../../../web/src/parts/custom-checks/custom-faults.ts';
import { checkFaults } from '../../../web/src/parts/custom-checks/field-faults.ts';

const at = (path: string) => ({ path, what: `Wrong at ${path}.` });

it('each fault is said once: at its field, or above them', () => {
  const faults = checkFaults([
    at('checks.1.fails'),
    at('checks.1.call.input.MaxResults'),
    at('checks.1.call.forEach.id'),
    at('checks.1.color'),
    at('checks.10.id'),
    at('checks'),
    at(''),
  ]);

  expect(faults.of(1, 'fails')).toBe('Wrong at checks.1.fails.');
  expect(faults.of(1, 'call.input')).toBe('Wrong at checks.1.call.input.MaxResults.');
  expect(faults.of(1, 'call.forEach.id')).toBe('Wrong at checks.1.call.forEach.id.');
  expect(faults.of(1, 'id')).toBeUndefined();
  expect(faults.of(0, 'fails')).toBeUndefined();
  expect([0, 1, 10].map((check) => faults.isFaulty(check))).toEqual([false, true, true]);
  expect(faults.elsewhere.map(({ path }) => path)).toEqual(['checks.1.color', 'checks', '']);
});

it('faults of the checks are told from those of the rest of a task', () => {
  const refused = new ApiError(400, {
    faults: [
      { where: 'body.customYaml.checks.0.fails', what: 'Wrong.', line: 3, column: 5 },
      { where: 'body.customYaml', what: 'No YAML.', line: 1, column: 1 },
      { where: 'body.name', what: 'Too long.' },
    ],
  });

  expect(customFaults(refused)).toEqual([
    { path: 'checks.0.fails', what: 'Wrong.', line: 3, column: 5 },
    { path: '', what: 'No YAML.', line: 1, column: 1 },
  ]);
  expect(customFaults(new Error('No network'))).toEqual([]);
});
