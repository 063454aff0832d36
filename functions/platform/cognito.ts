import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { AwsCredentialIdentity, HttpHandlerOptions, RequestHandler } from '@smithy/types';
import { type ErrorContext, PlatformError, ServiceLimitError } from '../core/errors.ts';
import { errorCode } from './error-code.ts';
import { createRequestHandler } from './request-handler.ts';
import { createRetryRule } from './retry.ts';
import { isThrottling } from './throttling.ts';

export interface CognitoOptions {
  /** @default the function's own */
  readonly credentials?: AwsCredentialIdentity;
  /** Stands below the SDK; for tests. @default HTTP with timeouts that throw */
  // biome-ignore lint/suspicious/noExplicitAny: the SDK leaves the request's type open here.
  readonly requestHandler?: RequestHandler<any, any, HttpHandlerOptions>;
}

/** Repeats nothing: who is throttled is told so, and asks again by themselves. */
export const connectCognito = ({ requestHandler, credentials }: CognitoOptions) =>
  new CognitoIdentityProviderClient({
    retryStrategy: createRetryRule({ maxAttempts: 1 }).strategy(),
    requestHandler: requestHandler ?? createRequestHandler(),
    ...(credentials && { credentials }),
  });

/** What Cognito said: its answer, or by which of the expected errors it refused. */
export type Said<Output, Refusal> =
  | { readonly answer: Output; readonly refusal?: never }
  | { readonly answer?: never; readonly refusal: Refusal };

export interface Question<Input, Output, Refusal> {
  readonly operation: string;
  readonly input: Input;
  readonly send: (input: Input) => Promise<Output>;
  /** What each expected error means. */
  readonly refusals: Readonly<Record<string, Refusal>>;
  /** Of errors that mean more than that: what the message says if it is the expected one. */
  readonly onlyIf?: Readonly<Record<string, RegExp>>;
}

/**
 * Asks Cognito. Throws ServiceLimitError when it has been asked too often, PlatformError for
 * whatever is not expected; neither message nor facts hold anything of the input.
 */
export async function ask<Input extends object, Output, const Refusal = never>({
  operation,
  input,
  send,
  refusals,
  onlyIf = {},
}: Question<Input, Output, Refusal>): Promise<Said<Output, Refusal>> {
  try {
    return { answer: await send(input) };
  } catch (thrown) {
    const code = errorCode(thrown) ?? 'unknown';
    const refusal = Object.hasOwn(refusals, code) ? refusals[code] : undefined;
    const isExpected = onlyIf[code]?.test((thrown as Error).message) ?? true;
    if (refusal !== undefined && isExpected) return { refusal };
    throw failed(operation, code, thrown, input);
  }
}

// Of one person (LimitExceeded, TooManyFailedAttempts) or of the whole pool (TooManyRequests).
const limit = /^(LimitExceeded|TooManyFailedAttempts|TooManyRequests)Exception$/;

/** An answer that lacks what AWS documents as always there, or holds what we did not ask for. */
export const unusable = (operation: string, what: string) =>
  new PlatformError(`Cognito answered ${operation} with ${what}.`, {
    service: 'cognito-idp',
    operation,
  });

function failed(operation: string, code: string, thrown: unknown, input: object) {
  // The SDK adds the metadata to every error it throws for an answer.
  const { message, $metadata } = thrown as Error & {
    readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
  };
  const { httpStatusCode, requestId } = $metadata ?? {};
  const context: ErrorContext = {
    service: 'cognito-idp',
    operation,
    awsCode: code,
    ...(httpStatusCode !== undefined && { httpStatus: httpStatusCode }),
    ...(requestId !== undefined && { requestId }),
  };
  const said = `Cognito answered ${operation} with ${code}: ${without(input, message)}`;
  const Kind =
    limit.test(code) || isThrottling(code, httpStatusCode) ? ServiceLimitError : PlatformError;
  return new Kind(said, context, { cause: thrown });
}

/** Cognito may quote what it was given: passwords, codes, tokens, addresses. */
const without = (input: object, message: string) =>
  textsIn(input)
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, given) => text.replaceAll(given, '…'), message)
    .slice(0, 500);

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
