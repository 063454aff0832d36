import { parseArgs } from 'node:util';
import { usageError } from './exit.ts';
import { didYouMean } from './suggest.ts';

/** An option of a command, as it is parsed and as `--help` shows it. */
export interface OptionSpec {
  /** What stands for the value in the help. Without it the option is a switch. */
  readonly value?: string;
  /** Takes several values: separated by commas, or the option given again. */
  readonly list?: boolean;
  readonly help: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** What was given. A member is absent if the option was not. */
export type Given<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]?: Specs[Name] extends { readonly list: true }
    ? readonly string[]
    : Specs[Name] extends { readonly value: string }
      ? string
      : true;
};

/** Reads the arguments of a command. Throws a usage error that names the argument. */
export function readArguments<Specs extends OptionSpecs>(
  args: readonly string[],
  specs: Specs,
): Given<Specs> {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(specs).map(([name, { value }]) => [
        name,
        { type: value ? ('string' as const) : ('boolean' as const), multiple: true },
      ]),
    ),
    strict: false, // its messages name neither the nearest option nor the way to write a list
    tokens: true,
  });
  const given: Record<string, string | true | readonly string[]> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') throw unexpected(token.value, given);
    if (token.kind === 'option-terminator') continue;
    const { name, rawName, inlineValue } = token;
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (!spec) throw unknownOption(rawName, specs);
    const value = valueGiven(rawName, spec, token.value, inlineValue === true);
    if (spec.list && typeof value === 'string') {
      const earlier = given[name];
      given[name] = [...(Array.isArray(earlier) ? earlier : []), ...elements(rawName, value)];
    } else {
      if (given[name] !== undefined) throw usageError(`${rawName} is given twice.`);
      given[name] = value;
    }
  }
  // Built from the specs, member by member.
  return given as Given<Specs>;
}

function valueGiven(
  rawName: string,
  spec: OptionSpec,
  value: string | undefined,
  isInline: boolean,
): string | true {
  if (!spec.value) {
    if (value !== undefined) throw usageError(`${rawName} takes no value.`);
    return true;
  }
  const isNextOption = !isInline && value?.startsWith('-') && value !== '-';
  if (!value || isNextOption)
    throw usageError(`${rawName} needs a value: ${rawName} ${spec.value}`);
  return value;
}

function elements(rawName: string, value: string): readonly string[] {
  const found = value.split(',').map((element) => element.trim());
  if (found.includes('')) throw usageError(`${rawName} "${value}" holds an empty name.`);
  return found;
}

function unknownOption(rawName: string, specs: OptionSpecs) {
  const names = Object.keys(specs).map((name) => `--${name}`);
  return usageError(
    `Unknown option ${rawName}.${didYouMean(rawName, names)} Valid: ${names.join(', ')}.`,
  );
}

function unexpected(value: string, given: Readonly<Record<string, unknown>>) {
  const list = Object.keys(given).findLast((name) => Array.isArray(given[name]));
  const hint = list ? ` Names of a list are separated by commas: --${list} a,b.` : '';
  return usageError(`Unexpected argument "${value}".${hint}`);
}
