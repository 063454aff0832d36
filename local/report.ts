import type { SampleRun } from './samples/run.ts';

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
        result,
        asExpected,
        ...run
      }) => ({
        tenant: sample.tenantId,
        account: sample.accountId,
        name: sample.name,
        shows: sample.shows,
        executionId,
        status,
        failState: failState ?? null,
        error: error ?? null,
        expected: sample.expected,
        asExpected,
        checks: run.findings.checks,
        counts: result ? { ...result.counts, suppressed: run.findings.suppressed } : null,
        errorCounts: result?.errorCounts ?? null,
        changes: result?.changes ?? null,
        shards: result?.shards ?? null,
        calls: result?.calls ?? null,
        repeats: result?.repeats ?? null,
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

function cells({ result, findings: { checks, suppressed } }: SampleRun): readonly string[] {
  if (!result) return ['?', '?', '?', '?', '?', '?', '?'];
  const { counts, calls, repeats } = result;
  return [checks, counts.pass, counts.fail, counts.error, suppressed, calls, repeats].map(String);
}

const mostReasons = 4;

function explain({
  sample,
  failState,
  error,
  result,
  asExpected,
  status,
  cause,
}: SampleRun): readonly string[] {
  const end = failState ? `ended in ${failState} (${error})` : `ended ${status}`;
  const wanted = asExpected
    ? 'as it should'
    : `but should have ended ${JSON.stringify(sample.expected)}`;
  const reasons = result ? result.errors.map(reasonOf) : [textOf(cause)];
  const more = reasons.length - mostReasons;
  return [
    `${sample.name}: ${sample.shows} It ${end}, ${wanted}.`,
    ...reasons.slice(0, mostReasons).map((reason) => `    ${reason}`),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
}

/** The readable part of a Fail state's cause. */
function textOf(cause = 'The run left no row.'): string {
  const parsed = cause.startsWith('{') ? (JSON.parse(cause) as { text?: string }) : {};
  return parsed.text ?? cause;
}

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
