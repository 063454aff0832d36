import { BusyError, type ErrorContext, PlatformError } from '../../core/errors.ts';
import { errorCode } from '../calls/sdk-error.ts';
import { isThrottling } from '../calls/throttling.ts';

interface SdkError {
  readonly message?: string;
  readonly $metadata?: { readonly requestId?: string; readonly httpStatusCode?: number };
}

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
  const { message, $metadata = {} } = cause as SdkError;
  const { requestId, httpStatusCode } = $metadata;
  const awsCode = errorCode(cause);
  const isBusy = busyCodes.has(awsCode ?? '') || isThrottling(awsCode, httpStatusCode);
  const Kind = isBusy ? BusyError : PlatformError;
  return new Kind(
    `${title} failed: ${operation} answered ${message ?? String(cause)}`,
    {
      service,
      operation,
      ...(awsCode && { awsCode }),
      ...(requestId && { requestId }),
      ...(httpStatusCode && { httpStatus: httpStatusCode }),
    },
    { cause },
  );
}

/**
 * Beyond throttling, what waiting mends all the same: as many executions run as Step Functions runs at once.
 *
 * @see https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 */
const busyCodes: ReadonlySet<string> = new Set(['ExecutionLimitExceeded']);
