import middy from '@middy/core';
import { TenantId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import { BudgetSpentError } from '../../data/requests/budgets.ts';
import type { Clock } from '../../platform/process/clock.ts';
import type { Logger } from '../../platform/process/logger.ts';
import { type Event, tenantHeader } from './caller.ts';
import { type Edge, refuseDirectCalls } from './edge.ts';
import { encoded } from './encoding.ts';
import { ApiProblem } from './problem.ts';
import { isBusy, problemReply, type Reply } from './reply.ts';

export interface RespondOptions {
  readonly edge: Edge;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * A function behind API Gateway that logs a line per request, turns errors into problems, and sends answers as whoever
 * asked takes them.
 */
export const respond = (options: RespondOptions, run: (event: Event) => Promise<Reply>) =>
  middy<Event, Reply>()
    .use(answering(options))
    .handler(async (event) => {
      await refuseDirectCalls(options.edge, event);
      return run(event);
    });

/** One line per request, with nothing of what it or its answer says. */
function answering({ edge, clock, logger }: RespondOptions): middy.MiddlewareObj<Event, Reply> {
  const starts = new WeakMap<Event, number>();
  const sent = (event: Event, answer: Reply) => {
    const headers = {
      ...answer.headers,
      'x-request-id': event.requestContext.requestId,
      'x-roundsman-version': edge.release,
    };
    return encoded({ ...answer, headers }, event);
  };
  const log = (event: Event, status: number | undefined, facts: object = {}) => {
    const { requestContext, routeKey: route, headers, pathParameters } = event;
    const named = TenantId.safeParse(pathParameters?.tenantId ?? headers[tenantHeader]);
    const started = starts.get(event);
    logger.info('request', {
      requestId: requestContext.requestId,
      route,
      status,
      milliseconds: started === undefined ? undefined : clock.now() - started,
      userId: requestContext.authorizer?.jwt?.claims?.sub?.toString(),
      // Whatever else stands there is the caller's: it may be a token.
      tenantId: named.data,
      ...facts,
    });
  };
  return {
    before: ({ event }) => void starts.set(event, clock.now()),
    after: (request) => {
      const { event, response } = request;
      if (!response) return;
      request.response = sent(event, response);
      log(event, response.statusCode);
    },
    onError: (request) => {
      const { event, error } = request;
      const response = problemReply(error, event.requestContext.requestId);
      request.response = sent(event, response);
      // A limit of AWS is nothing that the caller did: the operator wants to know of it too.
      if (response.statusCode >= 500 || isBusy(error))
        logger.error('A request failed.', error, { route: event.routeKey });
      log(event, response.statusCode, refusalOf(error));
    },
  };
}

/** What a refusal says in the log. */
function refusalOf(error: unknown): object {
  if (error instanceof BudgetSpentError) return { limit: error.budget.name };
  return error instanceof Refusal || error instanceof ApiProblem ? { problem: error.code } : {};
}
