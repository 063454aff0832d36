import { BusyError, type ErrorContext, PlatformError } from '../../core/errors.ts';
import { contextFacts, sdkErrorFacts } from '../calls/sdk-error.ts';
import { isThrottling } from '../calls/throttling.ts';

/**
 * What a service that the platform itself stands on failed with: our own fault, and never the tenant's. A
 * BusyError where it only asked us to slow down.
 *
 * @param title Of the service, as people call it.
 */
export function ownFailure(
  title: string,
  { service, operation }: Pick<ErrorContext, 'service' | 'operation'>,
  cause: unknown,
): PlatformError {
  const facts = sdkErrorFacts(cause);
  const isBusy =
    busyCodes.has(facts.code ?? '') || isThrottling(facts.code, facts.httpStatus, service);
  const Kind = isBusy ? BusyError : PlatformError;
  const message = `${title} failed: ${operation} answered ${facts.message}`;
  return new Kind(message, { service, operation, ...contextFacts(facts) }, { cause });
}

/**
 * Beyond throttling, what waiting mends all the same: as many executions run as Step Functions runs at once.
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 */
const busyCodes: ReadonlySet<string> = new Set(['ExecutionLimitExceeded']);
