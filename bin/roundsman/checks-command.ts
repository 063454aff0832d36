import { catalogue } from '../../functions/checks/manifest.ts';
import type { CatalogueEntry } from '../../functions/core/catalogue.ts';
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
    const entries = catalogue(selectChecks(given, world.checks));
    await write(given.json ? json(entries) : list(entries));
  }
  return exitCodes.assessed;
}

/** An array with one entry a line: a whole for programs, and still fit for grep. */
const json = (entries: readonly CatalogueEntry[]) =>
  `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;

function list(entries: readonly CatalogueEntry[]): string {
  const width = Math.max(...entries.map(({ id }) => id.length));
  return entries
    .map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(8)}  ${title}\n`)
    .join('');
}
