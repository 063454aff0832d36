import type { SampleRun } from './samples/run.ts';
import type { ExpectedEnd } from './samples/sample-accounts.ts';

/** What `npm start -- --once --json` prints. */
export function jsonReport(runs: readonly SampleRun[], seconds: number): object {
  return {
    ok: runs.every(({ asExpected }) => asExpected),
    seconds,
    executions: runs.map(
      ({
        sample,
        executionId,
        status,
        failState,
        error,
        milliseconds,
        execution: { checks, result },
        suppressed,
        asExpected,
      }) => ({
        tenant: sample.tenant,
        account: sample.accountId,
        name: sample.name,
        shows: sample.shows,
        executionId,
        status,
        failState: failState ?? null,
        error: error ?? null,
        expected: sample.expected,
        asExpected,
        checks,
        counts: { ...result.counts, suppressed },
        errorCounts: result.errorCounts,
        changes: result.changes,
        shards: result.shards,
        calls: result.calls,
        repeats: result.repeats,
        milliseconds,
      }),
    ),
  };
}

/** A table with one line per account, and below it what could not be assessed, in plain words. */
export function textReport(runs: readonly SampleRun[]): string {
  const lines = runs.map((run) => [
    run.sample.accountId,
    run.sample.name,
    run.failState ?? run.status,
    ...cells(run),
    `${(run.milliseconds / 1000).toFixed(1)} s`,
  ]);
  return [table([[...heads], ...lines]), '', ...runs.flatMap(explain)].join('\n');
}

const heads = [
  'account',
  'name',
  'ended',
  'checks',
  'pass',
  'fail',
  'error',
  'suppressed',
  'calls',
  'repeats',
  'time',
] as const;

function cells({ execution: { checks, result }, suppressed }: SampleRun): readonly string[] {
  const { counts, calls, repeats } = result;
  return [checks, counts.pass, counts.fail, counts.error, suppressed, calls, repeats].map(String);
}

const mostReasons = 4;

function explain({
  sample,
  failState,
  error,
  execution: { errors },
  asExpected,
  status,
}: SampleRun): readonly string[] {
  const end = failState ? `ended in ${failState} (${error})` : `ended ${status}`;
  const wanted = asExpected ? 'as it should' : `but should have ended ${ofSample(sample.expected)}`;
  const reasons = errors.items.map(reasonOf);
  const more = Math.max(0, reasons.length - mostReasons) + errors.more;
  return [
    `${sample.name}: ${sample.shows} It ${end}, ${wanted}.`,
    ...reasons.slice(0, mostReasons).map((reason) => `    ${reason}`),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
}

const ofSample = (expected: ExpectedEnd): string =>
  expected.status === 'FAILED'
    ? `by ${expected.error}`
    : `${expected.status} with ${expected.fails ? 'findings' : 'nothing that fails'}`;

function reasonOf(error: {
  readonly category: string;
  readonly message: string;
  readonly region?: string;
}) {
  return `${error.category}${error.region ? ` in ${error.region}` : ''}: ${error.message}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
