import { cleanLine } from '../clean-line.ts';
import {
  type ErrorCategory,
  errorCategories,
  expressionExceeded,
  expressionFailed,
  firstCategory,
  regionDisabled,
} from '../errors.ts';
import type { CategoryCounts } from '../findings/counts.ts';
import type { Severity } from '../severity.ts';
import { shortened } from '../text.ts';
import type { CoverageFall, Execution, ExecutionResult } from './execution.ts';
import type { StoredError } from './shard.ts';

/** A run that did not assess everything. */
export interface FailedRun {
  readonly tenantId: string;
  readonly execution: Pick<
    Execution,
    'taskId' | 'taskName' | 'executionId' | 'executionArn' | 'plannedShards'
  >;
  readonly result: Pick<
    ExecutionResult,
    'counts' | 'errorCounts' | 'errors' | 'coverageFell' | 'shards'
  >;
}

/** The notice that the state machine sends: the Fail state, its cause, and the message to the operator. */
export interface FailureNotice {
  readonly category: ErrorCategory;
  /** The name of the category's error. */
  readonly error: string;
  readonly severity: Severity;
  readonly subject: string;
  /** The message for people. */
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

const remedies = {
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

const sharperRemedies = new Map([
  [
    regionDisabled,
    'AWS STS is not active for the account in the region where Roundsman runs. Activate it there, in the IAM console of the account.',
  ],
  [
    expressionFailed,
    'An expression of a check of your own did not say true or false, or no text where one is wanted. Change the task; its dry run shows what AWS answers.',
  ],
  [
    expressionExceeded,
    'A check of your own lists more, or works longer on one answer, than a check may. Narrow its call by the input, or make its expressions simpler.',
  ],
]);

/** Each once, by what is said of the errors of the category. */
function remediesOf(category: ErrorCategory, errors: readonly StoredError[]): readonly string[] {
  const own = errors.filter((error) => error.category === category);
  const named = own.map(({ awsCode = '' }) => sharperRemedies.get(awsCode) ?? remedies[category]);
  return named.length > 0 ? [...new Set(named)] : [remedies[category]];
}

// A Fail state's Cause takes 32,768 characters, an SNS subject 100:
// https://docs.aws.amazon.com/step-functions/latest/apireference/API_ExecutionFailedEventDetails.html
// https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
const errorsInNotice = 10;
const mostAccounts = 20;
const longestMessage = 400;

/** @returns `undefined` if the run had no error. */
export function failureNotice(told: FailedRun): FailureNotice | undefined {
  const run = cleaned(told);
  const { tenantId, execution, result } = run;
  const { errors } = result;
  const category = firstCategory(present(result.errorCounts));
  if (!category) return undefined;
  const severity = severityOf[category];
  const coverageFell = result.coverageFell.slice(0, mostAccounts);
  const text = textOf(run, category, errors, coverageFell);
  const { taskId, taskName, executionId, executionArn, plannedShards } = execution;
  const { counts, errorCounts, shards } = result;
  return {
    category,
    error: errorNames[category],
    severity,
    subject: `Roundsman: an execution of ${tenantId} failed (${category})`,
    text,
    report: JSON.stringify({
      version: 1,
      tenantId,
      taskId,
      taskName,
      executionId,
      executionArn,
      status: 'failed',
      category,
      severity,
      counts,
      errorCounts,
      errors,
      shards: { planned: plannedShards, ...shards },
      coverageFell,
      text,
    }),
  };
}

/** The errors by rank of their category, otherwise in the order given. */
export function byRank<Of extends { readonly category: ErrorCategory }>(errors: readonly Of[]) {
  const rank = ({ category }: Of) => errorCategories.indexOf(category);
  return errors.toSorted((a, b) => rank(a) - rank(b));
}

const present = (counts: CategoryCounts) =>
  errorCategories.filter((category) => counts[category] > 0);

/** Names are clean when they are taken; what AWS quotes of an account, and what older rows hold, may be anything. */
function cleaned({ execution, result, ...rest }: FailedRun): FailedRun {
  const errors = result.errors.slice(0, errorsInNotice).map(cleanError);
  const taskName = cleanLine(execution.taskName);
  return { ...rest, execution: { ...execution, taskName }, result: { ...result, errors } };
}

const cleanError = (error: StoredError): StoredError => ({
  ...error,
  service: cleanLine(error.service),
  operation: cleanLine(error.operation),
  ...(error.awsCode !== undefined && { awsCode: cleanLine(error.awsCode) }),
  ...(error.requestId !== undefined && { requestId: cleanLine(error.requestId) }),
  message: shortened(cleanLine(error.message), longestMessage),
});

function textOf(
  { tenantId, execution, result }: FailedRun,
  category: ErrorCategory,
  errors: readonly StoredError[],
  coverageFell: readonly CoverageFall[],
) {
  const { counts, errorCounts, shards } = result;
  const lost = shards.lost > 0 ? `, ${shards.lost} lost without a word` : '';
  const skipped = shards.skipped > 0 ? `, ${shards.skipped} skipped` : '';
  const kinds = present(errorCounts).map((name) => `${errorCounts[name]} ${name}`);
  return [
    `Task "${execution.taskName.replaceAll('"', "'")}" (${execution.taskId}) of tenant ${tenantId} could not assess everything.`,
    `Assessed: ${counts.pass} pass, ${counts.fail} fail. Not assessed: ${counts.error}.`,
    `Errors: ${kinds.join(', ')}.`,
    `Shards: ${shards.done} of ${execution.plannedShards} done, ${shards.failed} failed${lost}${skipped}.`,
    ...coverageFell.map(
      ({ accountId, operations }) =>
        `Account ${accountId}: ${operations} calls that worked last time no longer do.`,
    ),
    '',
    ...errors.map(lineOf),
    '',
    ...remediesOf(category, errors),
    `Execution ${execution.executionId} (${execution.executionArn})`,
  ].join('\n');
}

function lineOf(error: StoredError): string {
  const place = [error.accountId, error.region].filter(Boolean).join(', ');
  const where = place && ` in ${place}`;
  const code = error.awsCode ? ` ${error.awsCode}:` : '';
  const request = error.requestId ? ` (request ${error.requestId})` : '';
  const call = `${error.service}:${error.operation}`;
  return `- ${error.category}: ${call}${where}:${code} ${error.message}${request}`;
}
