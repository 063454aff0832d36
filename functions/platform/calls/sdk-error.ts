import type { ErrorContext } from '../../core/errors.ts';

/** What an SDK says of an error, read without trusting that it is one, or says it. */
export interface SdkErrorFacts {
  readonly code: string | undefined;
  readonly message: string;
  readonly httpStatus: number | undefined;
  readonly requestId: string | undefined;
  /** Whether AWS answered with it, in its own words: then the SDK adds whose fault it is. */
  readonly isAnswer: boolean;
}

export function sdkErrorFacts(thrown: unknown): SdkErrorFacts {
  const metadata = memberOf(thrown, '$metadata');
  const httpStatus = memberOf(metadata, 'httpStatusCode');
  return {
    code: errorCode(thrown),
    message: textIn(thrown, 'message') ?? String(thrown),
    httpStatus: typeof httpStatus === 'number' ? httpStatus : undefined,
    requestId: textIn(metadata, 'requestId'),
    isAnswer: memberOf(thrown, '$fault') !== undefined,
  };
}

/** What our own errors carry of such facts: only what is there. */
export const contextFacts = ({
  code,
  httpStatus,
  requestId,
}: Pick<SdkErrorFacts, 'code' | 'httpStatus' | 'requestId'>): Partial<ErrorContext> => ({
  ...(code !== undefined && { awsCode: code }),
  ...(httpStatus !== undefined && { httpStatus }),
  ...(requestId !== undefined && { requestId }),
});

/**
 * The code under which AWS reported an error. Query services whose SDK models the error name the
 * class differently from the code on the wire (`NoSuchEntity`, `NoSuchEntityException`): the code
 * counts.
 */
export function errorCode(error: unknown): string | undefined {
  const wireCode = memberOf(error, 'Code') ?? memberOf(memberOf(error, 'Error'), 'Code');
  return typeof wireCode === 'string' ? wireCode : textIn(error, 'name');
}

/** A text that something has under a name, whatever it is. */
export function textIn(of: unknown, name: string): string | undefined {
  const text = memberOf(of, name);
  return typeof text === 'string' ? text : undefined;
}

const memberOf = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
