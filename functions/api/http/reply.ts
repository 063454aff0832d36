import type { APIGatewayProxyStructuredResultV2 as Result } from 'aws-lambda';
import { BusyError, MailNotSentError, ServiceLimitError } from '../../core/errors.ts';
import { type Fault, Refusal } from '../../core/refusal.ts';
import { BudgetSpentError } from '../../data/requests/budgets.ts';
import { VersionConflictError } from '../../data/store/versioned.ts';
import { type Cookie, writeCookie } from './cookie.ts';
import { ApiProblem, type Problem, type ProblemCode, problems } from './problem.ts';

export type Reply = Result & { readonly statusCode: number };

/** @param body JSON. @default none */
export function reply(
  statusCode: number,
  body?: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return {
    statusCode,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      'cache-control': 'no-store',
      ...headers,
    },
    ...(body !== undefined && { body }),
  };
}

/** A body of nothing but faults would have an answer larger than Lambda takes. */
const mostFaults = 50;

/** What went wrong, as `application/problem+json`; of our own faults, nothing but the request's id. */
export function problemReply(error: unknown, requestId: string): Reply {
  const { code, detail, faults, headers, limit, cookies = [] } = problemOf(error);
  const { status, title } = problems[code];
  const problem: Problem = {
    type: `urn:roundsman:problem:${code}`,
    title,
    status,
    code,
    ...(detail && { detail }),
    ...(faults && faults.length > 0 && { faults: faults.slice(0, mostFaults) }),
    ...(limit && { limit }),
    requestId,
  };
  const answer = reply(status, JSON.stringify(problem), {
    'content-type': 'application/problem+json',
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    ...headers,
  });
  return setting(answer, cookies);
}

/** The answer, with cookies. */
export const setting = (answer: Reply, cookies: readonly Cookie[]): Reply =>
  cookies.length > 0 ? { ...answer, cookies: cookies.map(writeCookie) } : answer;

function spentProblem({
  budget: { name, most, seconds },
  code,
  message,
  secondsLeft,
}: BudgetSpentError): Said {
  return {
    code,
    detail: message,
    limit: { name, most: Math.max(0, most), seconds },
    headers: { 'retry-after': String(secondsLeft) },
  };
}

/** A limit of AWS was met, which is nobody's fault: whoever asked may ask again. */
export const isBusy = (error: unknown): boolean =>
  error instanceof ServiceLimitError || error instanceof BusyError;

interface Said {
  readonly code: ProblemCode;
  readonly detail?: string;
  readonly faults?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly Cookie[];
  readonly limit?: NonNullable<Problem['limit']>;
}

function problemOf(error: unknown): Said {
  if (error instanceof BudgetSpentError) return spentProblem(error);
  if (error instanceof Refusal) {
    const { code, message, faults } = error;
    return { code, detail: message, faults };
  }
  if (error instanceof ApiProblem) {
    const { code, message, headers, cookies } = error;
    return { code, detail: message, headers, cookies };
  }
  if (error instanceof VersionConflictError) {
    return {
      code: 'conflict',
      detail: 'Read it again, and repeat your change if it still makes sense.',
    };
  }
  if (isBusy(error)) {
    return {
      code: 'too-many-requests',
      detail: 'AWS is asked too often at the moment, by all together. Ask again in half a minute.',
      headers: { 'retry-after': '30' },
    };
  }
  if (error instanceof MailNotSentError) {
    return {
      code: 'mail-not-sent',
      detail:
        'No mail could be sent to this address. Check it; if it is right, try again later, or tell the operator of this platform.',
    };
  }
  return { code: 'internal', detail: 'The fault is ours. The request id leads to it in the logs.' };
}
