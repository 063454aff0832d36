import type { Severity } from './check.ts';
import { type ErrorCategory, type ErrorRecord, errorCategories, firstCategory } from './errors.ts';

export type ErrorCounts = Partial<Readonly<Record<ErrorCategory, number>>>;

/** What a run that did not assess everything has to say for itself. */
export interface FailedRun {
  readonly tenantId: string;
  readonly taskId: string;
  readonly executionId: string;
  readonly executionArn: string;
  /** How many judgements ended how. */
  readonly counts: Readonly<Record<'pass' | 'fail' | 'error', number>>;
  readonly errors: ErrorCounts;
  readonly firstErrors: readonly ErrorRecord[];
  readonly shards: { readonly planned: number; readonly failed: number; readonly lost: number };
  /** Calls that worked in the run before and no longer do, by account. */
  readonly coverageFell: readonly CoverageFall[];
}

export interface CoverageFall {
  readonly accountId: string;
  readonly operations: number;
}

/** As the state machine sends it: the Fail state, its cause, and the message to the operator. */
export interface FailureNotice {
  readonly category: ErrorCategory;
  /** The name of the category's error. */
  readonly error: string;
  readonly severity: Severity;
  readonly subject: string;
  /** For people. */
  readonly text: string;
  /** JSON, for machines: the Fail state's Cause and the message's body. */
  readonly report: string;
}

export const errorNames = {
  authentication: 'AuthenticationError',
  permission: 'PermissionError',
  limit: 'ServiceLimitError',
  service: 'ServiceError',
  platform: 'PlatformError',
} as const satisfies Record<ErrorCategory, string>;

const severityOf = {
  authentication: 'critical',
  permission: 'high',
  limit: 'medium',
  service: 'medium',
  platform: 'critical',
} as const satisfies Record<ErrorCategory, Severity>;

const remedyOf = {
  authentication:
    'Roundsman could not sign in to the account. Verify the account: its role, the trust policy and the external ID.',
  permission:
    'A policy denies what the checks have to read. Update the role from the current template, or ask who owns the policy that denies.',
  limit:
    'AWS refused calls because there were too many. Raise the quota, or let other clients of the account call less.',
  service:
    'AWS failed, or answered in a way that Roundsman does not know. Look at the AWS Health Dashboard.',
  platform: 'The fault lies with the platform. Look at the execution and its logs.',
} as const satisfies Record<ErrorCategory, string>;

// A Fail state's Cause takes 32,768 characters, an SNS subject 100:
// https://docs.aws.amazon.com/step-functions/latest/apireference/API_ExecutionFailedEventDetails.html
// https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
const mostErrors = 10;
const mostAccounts = 20;
const longestMessage = 400;

/** @returns `undefined` if the run had no error. */
export function failureNotice(run: FailedRun): FailureNotice | undefined {
  const category = firstCategory(present(run.errors));
  if (!category) return undefined;
  const firstErrors = run.firstErrors.slice(0, mostErrors).map(shortened);
  const text = textOf(run, category, firstErrors);
  const severity = severityOf[category];
  const report = {
    version: 1,
    ...run,
    status: 'failed',
    category,
    severity,
    coverageFell: run.coverageFell.slice(0, mostAccounts),
    firstErrors,
    text,
  };
  return {
    category,
    error: errorNames[category],
    severity,
    subject: `Roundsman: a run of ${run.tenantId} failed (${category})`,
    text,
    report: JSON.stringify(report),
  };
}

/** Adds up counts by category. */
export function addErrorCounts(all: readonly ErrorCounts[]): ErrorCounts {
  const sums: Partial<Record<ErrorCategory, number>> = {};
  for (const counts of all) {
    for (const category of present(counts)) {
      sums[category] = (sums[category] ?? 0) + (counts[category] ?? 0);
    }
  }
  return sums;
}

/** By rank of the category, otherwise in the order given. */
export function byRank(errors: readonly ErrorRecord[]): readonly ErrorRecord[] {
  const rank = ({ category }: ErrorRecord) => errorCategories.indexOf(category);
  return [...errors].sort((a, b) => rank(a) - rank(b));
}

const present = (counts: ErrorCounts) =>
  errorCategories.filter((category) => (counts[category] ?? 0) > 0);

function shortened(error: ErrorRecord): ErrorRecord {
  const { message } = error;
  if (message.length <= longestMessage) return error;
  return { ...error, message: `${message.slice(0, longestMessage)}…` };
}

function textOf(run: FailedRun, category: ErrorCategory, firstErrors: readonly ErrorRecord[]) {
  const { counts, errors, shards } = run;
  const lost = shards.lost > 0 ? `, ${shards.lost} of them without a trace` : '';
  return [
    `Task ${run.taskId} of tenant ${run.tenantId} could not assess everything.`,
    `Assessed: ${counts.pass} pass, ${counts.fail} fail. Not assessed: ${counts.error}.`,
    `Errors: ${present(errors)
      .map((name) => `${errors[name]} ${name}`)
      .join(', ')}.`,
    `Shards: ${shards.failed} of ${shards.planned} failed${lost}.`,
    ...run.coverageFell
      .slice(0, mostAccounts)
      .map(
        (fall) =>
          `Account ${fall.accountId}: ${fall.operations} calls that worked last time no longer do.`,
      ),
    '',
    ...firstErrors.map(lineOf),
    '',
    remedyOf[category],
    `Execution ${run.executionId} (${run.executionArn})`,
  ].join('\n');
}

function lineOf(error: ErrorRecord): string {
  const where = [error.accountId, error.region].filter(Boolean).join(', ');
  const code = error.awsCode ? ` ${error.awsCode}:` : '';
  const request = error.requestId ? ` (request ${error.requestId})` : '';
  return `- ${error.category}: ${error.service}:${error.operation}${where && ` in ${where}`}:${code} ${error.message}${request}`;
}
