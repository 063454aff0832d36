import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../bin/operator/command-line.ts';
import { UsageError } from '../../../bin/operator/usage-error.ts';

const options = { days: { type: 'string' }, help: { type: 'boolean' } } as const;

describe('the command line of an operator', () => {
  it('is read as Node reads one', () => {
    const { values } = parseCommandLine({ args: ['--days', '3', '--help'], options });

    expect(values).toEqual({ days: '3', help: true });
  });

  it.each([
    ['an option that there is not', ['--hours', '3']],
    ['an option without its value', ['--days']],
    ['a switch with a value', ['--help=yes']],
    ['an argument that nobody asked for', ['now']],
  ])('is wrong usage with %s', (_, args) => {
    expect(() => parseCommandLine({ args, options })).toThrow(UsageError);
  });
});
