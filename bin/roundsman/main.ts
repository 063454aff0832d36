import { AwsCallError } from '../../functions/core/errors.ts';
import manifest from '../../package.json' with { type: 'json' };
import { checksCommand } from './checks-command.ts';
import { standardOutput } from './command-line/destination.ts';
import { CommandError, exitCodes, usageError } from './command-line/exit.ts';
import { helpOf, overview } from './command-line/help.ts';
import { didYouMean } from './command-line/suggest.ts';
import { asides, visibleLines } from './command-line/terminal.ts';
import type { World } from './command-line/world.ts';
import { policyCommand } from './policy-command.ts';
import { scanCommand } from './scan/scan-command.ts';
import { readScanOptions, scanOptions } from './scan/scan-options.ts';

type Command = (args: readonly string[], world: World) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  scan: async (args, world) => {
    const options = readScanOptions(args, world.checks);
    if (options !== 'help') return scanCommand(options, world);
    return print(helpOf('roundsman scan [options]', scanOptions, scanNotes), world);
  },
  checks: checksCommand,
  policy: policyCommand,
  help: (_, world) => print(overview, world),
  '--help': (_, world) => print(overview, world),
  '-h': (_, world) => print(overview, world),
  '--version': (_, world) => print(`${manifest.version}\n`, world),
};

const scanNotes = `Findings go to standard output, everything else to standard error.
Exit code: 0 all was assessed, 2 something could not be, 3 --fail-on is met, 64 wrong usage,
74 the findings could not be written, 130 interrupted.
`;

/** Runs one command. @returns the exit code; whatever goes wrong is said on standard error */
export async function main(args: readonly string[], outside: World): Promise<number> {
  const { stdout, stderr } = outside.terminal;
  const world = { ...outside, terminal: { stdout, stderr: asides(stderr) } };
  try {
    return await commandNamed(args[0])(args.slice(1), world);
  } catch (thrown) {
    const { text, exitCode } = failure(thrown);
    // Nobody reads on: the reader ended, as `head` does.
    if (exitCode === exitCodes.brokenPipe) return exitCode;
    await world.terminal.stderr.write(`roundsman: ${visibleLines(text)}\n`);
    return exitCode;
  }
}

function commandNamed(name = ''): Command {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command;
  if (name === '') throw usageError(`which command?\n\n${overview}`);
  const hint = didYouMean(name, Object.keys(commands));
  throw usageError(`Unknown command "${name}".${hint} Valid: scan, checks, policy.`);
}

async function print(text: string, { terminal }: World): Promise<number> {
  await standardOutput(terminal.stdout).write(text);
  return exitCodes.assessed;
}

function failure(thrown: unknown): { readonly text: string; readonly exitCode: number } {
  if (thrown instanceof CommandError) {
    return { text: thrown.message, exitCode: thrown.exitCode };
  }
  if (thrown instanceof AwsCallError) {
    return { text: refusal(thrown), exitCode: exitCodes.notAssessed };
  }
  const stack = thrown instanceof Error ? thrown.stack : String(thrown);
  return { text: `this is a bug of ours.\n${stack}`, exitCode: exitCodes.bug };
}

function refusal({ category, message, context: { requestId } }: AwsCallError): string {
  const request = requestId ? ` (request ${requestId})` : '';
  const advice = category === 'authentication' ? '\nSign in again, or choose a --profile.' : '';
  return `${category}: ${message}${request}${advice}`;
}
