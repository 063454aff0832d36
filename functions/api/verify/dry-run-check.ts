import type { Account } from '../../core/accounts/account.ts';
import { compileCustom } from '../../core/custom/compile.ts';
import type { ExaminedDefinition } from '../../core/custom/definition.ts';
import type { ExpressionReader } from '../../core/custom/expression.ts';
import type { AwsCallError } from '../../core/errors.ts';
import { unlessAborted } from '../../core/flow/unless-aborted.ts';
import { TaskId } from '../../core/ids.ts';
import type { AwsCaller, AwsRequest } from '../../core/scan/aws-caller.ts';
import { createLedger } from '../../core/scan/ledger.ts';
import type { Observation } from '../../core/scan/observation.ts';
import { scan } from '../../core/scan/scan.ts';
import { shortened } from '../../core/text.ts';
import { plainAnswer } from '../../platform/expressions/plain-answer.ts';
import type { DryRun, DryRunCall, DryRunError } from './dry-run-answer.ts';

const mostItems = 50;
/** The most items that another call is made for. */
const mostParents = 3;
const mostAnswers = 4;
const longestAnswer = 8_000;

export interface DryRunRequest {
  readonly account: Account;
  readonly region: string;
  readonly definition: ExaminedDefinition;
  readonly sessionName: string;
  readonly now: Date;
  /** Aborts when the answer is due. */
  readonly limit: AbortSignal;
}

interface CheckRequest extends DryRunRequest {
  readonly key: string;
  /** The place of the check in its definition. */
  readonly place: number;
  readonly caller: AwsCaller;
  readonly reader: ExpressionReader;
}

/** Runs one check, the first page of each of its calls; what AWS answered is kept beside the verdicts. */
export async function runCheck(request: CheckRequest): Promise<DryRun['checks'][number]> {
  const { key, definition, place, account, region, now, limit } = request;
  const calls: DryRunCall[] = [];
  const seen: Observation[] = [];
  let isWhole = true;
  const cut = () => {
    isWhole = false;
  };
  const reader = firstItems(request.reader, cut);
  const own = definition.checks.slice(place, place + 1);
  const checks = compileCustom(TaskId.parse('dry-run'), { ...definition, checks: own }, reader);
  const { accountId, partition } = account;
  const scanned = scan(
    { accountId, partition, regions: [region], checks, now },
    firstPages(request.caller, calls, cut),
    createLedger(),
  );
  const ended = (async () => {
    for await (const { observations } of scanned) seen.push(...observations);
    return 'ended' as const;
  })();
  const end = limit.aborted ? undefined : await unlessAborted(ended, limit);
  return {
    key,
    calls: calls.slice(0, mostAnswers),
    items: seen.slice(0, mostItems).map(itemOf),
    isWhole: isWhole && end !== undefined && seen.length <= mostItems,
    state: end === undefined ? 'not-reached' : seen.length === 0 ? 'nothing-there' : 'judged',
  };
}

/** Asks no further pages, and keeps what was answered. */
function firstPages(caller: AwsCaller, calls: DryRunCall[], cut: () => void): AwsCaller {
  return {
    ...caller,
    async page(request, token) {
      const { answer, nextToken } = await caller.page(request, token);
      if (nextToken !== undefined) cut();
      if (calls.length < mostAnswers) calls.push(callOf(request, answer, nextToken));
      return { answer };
    },
  };
}

function callOf(
  { api, operation, region, input }: AwsRequest,
  answer: object,
  nextToken: string | undefined,
): DryRunCall {
  const text = JSON.stringify(plainAnswer(answer), undefined, 2);
  return {
    operation: `${api}:${operation}`,
    region,
    input: JSON.stringify(input),
    answer: shortened(text, longestAnswer),
    isWhole: nextToken === undefined && text.length <= longestAnswer,
  };
}

/** Reads the first items of each answer, and fewer where each costs a call. */
function firstItems(reader: ExpressionReader, cut: () => void): ExpressionReader {
  return {
    check: (expressions) => reader.check(expressions),
    async read(question) {
      const reading = await reader.read(question);
      if (!('items' in reading)) return reading;
      const costs = Object.keys(question.of).some((name) => name.startsWith('set.'));
      const most = costs ? mostParents : mostItems;
      if (reading.items.length > most) cut();
      return { items: reading.items.slice(0, most) };
    },
  };
}

function itemOf(seen: Observation): DryRun['checks'][number]['items'][number] {
  const { region, resource, status } = seen;
  return {
    ...(resource && { id: resource.id, name: resource.name }),
    region,
    status,
    ...(seen.status === 'fail' && { message: seen.message }),
    ...(seen.status === 'error' && { error: dryRunError(seen.error) }),
  };
}

/** An error as a dry run says it. */
export function dryRunError({ category, message, context }: AwsCallError): DryRunError {
  const { service, operation, awsCode } = context;
  return {
    category,
    ...(awsCode !== undefined && { code: awsCode }),
    operation: `${service}:${operation}`,
    message: shortened(message),
  };
}
