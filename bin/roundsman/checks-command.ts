import type { AnyCheck } from '../../functions/core/check.ts';
import { type OptionSpecs, readArguments } from './command-line/arguments.ts';
import { standardOutput } from './command-line/destination.ts';
import { exitCodes } from './command-line/exit.ts';
import { helpOf } from './command-line/help.ts';
import { selectChecks, selectionOptions } from './command-line/selection.ts';
import type { World } from './command-line/world.ts';

const options = {
  ...selectionOptions,
  json: { help: 'A JSON array with everything that is known about each check.' },
  help: { help: 'Show this.' },
} as const satisfies OptionSpecs;

/** `roundsman checks`. @returns the exit code */
export async function checksCommand(args: readonly string[], world: World): Promise<number> {
  const given = readArguments(args, options);
  const { write } = standardOutput(world.terminal.stdout);
  if (given.help) {
    await write(helpOf('roundsman checks [options]', options));
  } else {
    const checks = selectChecks(given, world.checks);
    await write(given.json ? await json(checks) : list(checks));
  }
  return exitCodes.assessed;
}

/** An array with one entry a line: a whole for programs, and still fit for grep. */
async function json(checks: readonly AnyCheck[]): Promise<string> {
  // Loaded here: a scan does without what frameworks and other products say.
  const { catalogue } = await import('../../functions/checks/catalogue.generated.ts');
  const lines = checks.map((check) => {
    const entry = catalogue.find(({ id }) => id === check.id);
    if (!entry) throw new Error(`The catalogue lacks ${check.id}: npm run gen`);
    return JSON.stringify(entry);
  });
  return `[\n${lines.join(',\n')}\n]\n`;
}

function list(checks: readonly AnyCheck[]): string {
  const width = Math.max(...checks.map(({ id }) => id.length));
  return checks
    .map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(8)}  ${title}\n`)
    .join('');
}
