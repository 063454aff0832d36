import { describe, expect, it } from 'vitest';
import {
  type OptionSpecs,
  readArguments,
} from '../../../../bin/roundsman/command-line/arguments.ts';

const specs = {
  regions: { value: 'NAME,...', list: true, help: '' },
  output: { value: 'FILE', help: '' },
  strict: { help: '' },
} as const satisfies OptionSpecs;

describe('arguments', () => {
  it.each([
    [[], {}],
    [['--strict'], { strict: true }],
    [['--output', 'a b'], { output: 'a b' }],
    [['--output=-'], { output: '-' }],
    [['--regions', 'a,b', '--regions=c'], { regions: ['a', 'b', 'c'] }],
    [['--regions', 'a, b'], { regions: ['a', 'b'] }],
  ])('are read: %j', (args, given) => {
    expect(readArguments(args, specs)).toEqual(given);
  });

  it.each([
    [['--ouput', 'x'], 'Unknown option --ouput. Did you mean "--output"? Valid: --regions,'],
    [['-x'], 'Unknown option -x. Valid: --regions, --output, --strict.'],
    [['--constructor'], 'Unknown option --constructor.'],
    [['--output'], '--output needs a value: --output FILE'],
    [['--output='], '--output needs a value'],
    [['--output', '--strict'], '--output needs a value'],
    [['--strict=no'], '--strict takes no value.'],
    [['--output', 'a', '--output', 'b'], '--output is given twice.'],
    [['--regions', 'a,,b'], '--regions "a,,b" holds an empty name.'],
    [['--regions', 'a', 'b'], 'Unexpected argument "b". Names of a list are separated by commas'],
    [['x'], 'Unexpected argument "x".'],
  ])('are refused: %j', (args, message) => {
    expect(() => readArguments(args, specs)).toThrow(message);
  });
});
