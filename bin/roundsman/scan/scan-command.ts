import { constants } from 'node:os';
import { runOperations } from '../../../functions/checks/manifest.ts';
import type { AnyCheck } from '../../../functions/core/check.ts';
import { unlessAborted } from '../../../functions/core/flow/unless-aborted.ts';
import type { IamAction } from '../../../functions/core/resource.ts';
import { createLedger } from '../../../functions/core/scan/ledger.ts';
import { type ScanRequest, unitsOf } from '../../../functions/core/scan/plan.ts';
import { scan } from '../../../functions/core/scan/scan.ts';
import type { Connection } from '../command-line/connection.ts';
import { type Destination, file, standardOutput } from '../command-line/destination.ts';
import { exitCodes } from '../command-line/exit.ts';
import { visible } from '../command-line/terminal.ts';
import type { World } from '../command-line/world.ts';
import { eventsOf } from './events.ts';
import { csv } from './formats/csv.ts';
import { createReporter } from './formats/finding-line.ts';
import type { Format } from './formats/format.ts';
import { jsonLines } from './formats/json-lines.ts';
import { table } from './formats/table.ts';
import { createProgress } from './progress.ts';
import type { FormatName, ScanOptions } from './scan-options.ts';
import { summary } from './summary.ts';
import { createTally, hasFailed, isWhole, type Tally } from './tally.ts';

/** `roundsman scan`. @returns the exit code */
export async function scanCommand(options: ScanOptions, world: World): Promise<number> {
  // First of all: a scan whose findings cannot be written is not worth a call.
  const destination = options.output
    ? await file(options.output)
    : standardOutput(world.terminal.stdout);
  let connection: Connection | undefined;
  try {
    connection = await unlessAborted(world.connect(options), world.interrupted);
    if (connection) return await scanAccount(options, world, connection, destination);
    await destination.discard();
    await world.terminal.stderr.write('\nInterrupted before anything was looked at.\n');
    return interruptedCode(world);
  } catch (thrown) {
    await destination.discard();
    throw thrown;
  } finally {
    connection?.close();
  }
}

async function scanAccount(
  options: ScanOptions,
  world: World,
  connection: Connection,
  destination: Destination,
): Promise<number> {
  const { stderr } = world.terminal;
  const begun = world.now();
  await stderr.write(opening(options, connection));
  const tally = await judge(options, world, connection, destination);

  const { interrupted } = world;
  const kept = interrupted.aborted
    ? await destination.keepIncomplete()
    : await destination.complete();
  const closing = {
    tally,
    disabledRegions: connection.disabledRegions,
    actions: actionsByOperation(options.checks),
    seconds: (world.now() - begun) / 1000,
    usage: connection.usage(),
    output: kept,
  };
  await stderr.write(summary(closing, stderr.paint));
  if (!interrupted.aborted) return exitCodeOf(tally, options, connection);
  await stderr.write(incompleteNotice(tally, unitsOf({ ...options, ...connection }).length));
  return interruptedCode(world);
}

/** Scans, and writes the findings as they come. Ends early when the user interrupts. */
async function judge(
  { checks, format: name }: ScanOptions,
  { terminal, interrupted, now, beatMilliseconds }: World,
  connection: Connection,
  destination: Destination,
): Promise<Tally> {
  const request: ScanRequest = { ...connection, checks, now: new Date(now()) };
  const tally = createTally();
  if (connection.regionsError) tally.addGap(connection.regionsError, 'global');
  const findingsOf = createReporter(connection.accountId);
  const progress = createProgress(terminal.stderr, unitsOf(request).length);
  const format = formatNamed(name, destination);
  const write = async (text: string) => {
    if (text === '') return;
    if (destination.isTerminal) await progress.clear();
    await destination.write(text);
  };

  try {
    await write(format.begin());
    const steps = scan(request, connection.aws, createLedger());
    for await (const event of eventsOf(steps, interrupted, beatMilliseconds)) {
      if (event.kind === 'step') {
        const findings = findingsOf(event.step);
        tally.take(event.step, findings);
        await write(format.add(event.step, findings));
      } else if (event.kind === 'beat') {
        await write(format.beat());
        await progress.beat(tally);
      }
    }
    await write(format.end());
  } finally {
    await progress.clear();
  }
  return tally;
}

function formatNamed(name: FormatName, { isTerminal, paint }: Destination): Format {
  if (name === 'json') return jsonLines();
  return name === 'csv' ? csv(isTerminal) : table(paint);
}

function exitCodeOf(
  tally: Tally,
  { failOn }: ScanOptions,
  { disabledRegions }: Connection,
): number {
  if (!isWhole(tally) || disabledRegions.length > 0) return exitCodes.notAssessed;
  return failOn && hasFailed(tally, failOn) ? exitCodes.failOn : exitCodes.assessed;
}

function opening({ checks, unpaid }: ScanOptions, connection: Connection): string {
  const { accountId, arn, regions, regionsError } = connection;
  return [
    `Account ${accountId} as ${arn}: ${checks.length === 1 ? '1 check' : `${checks.length} checks`} in ${regions.join(', ')}.`,
    ...(regionsError
      ? [`Whether these regions are enabled is not known: ${regionsError.message}`]
      : []),
    ...(unpaid.length > 0
      ? [
          `Not run, as AWS charges for them: ${unpaid.map(({ id }) => id).join(', ')}. Name them with --checks.`,
        ]
      : []),
    '',
  ]
    .map(visible)
    .join('\n');
}

const incompleteNotice = ({ unitsDone }: Tally, units: number) =>
  `INCOMPLETE: interrupted after ${unitsDone} of ${units} listings. ` +
  'What is missing above was not looked at.\n';

function actionsByOperation(checks: readonly AnyCheck[]): Map<string, IamAction[]> {
  const actions = new Map<string, IamAction[]>();
  for (const { api, operation, action } of runOperations(checks)) {
    const key = `${api}:${operation}`;
    actions.set(key, [...(actions.get(key) ?? []), action]);
  }
  return actions;
}

/** The code by which a shell reports a process that the signal ended: 130 for Ctrl-C. */
function interruptedCode({ interrupted: { reason } }: World): number {
  const signals: Readonly<Record<string, number>> = constants.signals;
  return 128 + (signals[String(reason)] ?? constants.signals.SIGINT);
}
