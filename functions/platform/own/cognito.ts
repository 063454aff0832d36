import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { AwsCredentialIdentity, HttpHandlerOptions, RequestHandler } from '@smithy/types';
import { MailNotSentError, PlatformError, ServiceLimitError } from '../../core/errors.ts';
import { createRequestHandler } from '../calls/request-handler.ts';
import { createRetryRule } from '../calls/retry.ts';
import { contextFacts, sdkErrorFacts } from '../calls/sdk-error.ts';
import { isThrottling } from '../calls/throttling.ts';

export interface CognitoOptions {
  /** @default the function's own */
  readonly credentials?: AwsCredentialIdentity;
  /** Stands below the SDK; for tests. @default HTTP with timeouts that throw */
  // biome-ignore lint/suspicious/noExplicitAny: the SDK leaves the request's type open here.
  readonly requestHandler?: RequestHandler<any, any, HttpHandlerOptions>;
}

const service = 'cognito-idp';

/** Repeats nothing that Cognito answered: who is throttled is told so, and asks again by themselves. */
export function connectCognito({ requestHandler, credentials }: CognitoOptions) {
  const retry = createRetryRule({ maxAttempts: 1 });
  return new CognitoIdentityProviderClient({
    retryStrategy: retry.strategy(),
    requestHandler: requestHandler ?? createRequestHandler(retry),
    ...(credentials && { credentials }),
  });
}

/** What Cognito said: its answer, or by which of the expected errors it refused. */
export type Said<Output, Refusal> =
  | { readonly answer: Output; readonly refusal?: never }
  | { readonly answer?: never; readonly refusal: Refusal };

export interface Question<Input, Output, Refusal> {
  readonly operation: string;
  readonly input: Input;
  readonly send: (input: Input) => Promise<Output>;
  /** Whether Cognito sends a mail for it. @default false */
  readonly sendsMail?: boolean;
  /** What each expected error means. */
  readonly refusals: Readonly<Record<string, Refusal>>;
  /** The message of an expected error whose name stands for other errors, too. */
  readonly onlyIf?: Readonly<Record<string, RegExp>>;
}

/**
 * Asks Cognito. Throws MailNotSentError when no mail goes out, whatever the code; ServiceLimitError
 * when it has been asked too often, PlatformError for whatever else is not expected. Neither message
 * nor facts hold anything of the input.
 */
export async function ask<Input extends object, Output, const Refusal = never>({
  operation,
  input,
  send,
  sendsMail = false,
  refusals,
  onlyIf = {},
}: Question<Input, Output, Refusal>): Promise<Said<Output, Refusal>> {
  try {
    return { answer: await send(input) };
  } catch (thrown) {
    const facts = sdkErrorFacts(thrown);
    const { message, code = 'unknown' } = facts;
    const isOfMail = sendsMail && isMailFault(code, message);
    const refusal = Object.hasOwn(refusals, code) ? refusals[code] : undefined;
    const isExpected = onlyIf[code]?.test(message) ?? true;
    if (refusal !== undefined && isExpected && !isOfMail && !isOfClient.test(message)) {
      return { refusal };
    }
    const isLimit = limit.test(code) || isThrottling(code, facts.httpStatus);
    const Kind = isOfMail ? MailNotSentError : isLimit ? ServiceLimitError : PlatformError;
    throw new Kind(
      `Cognito answered ${operation} with ${code}: ${without(input, message)}`,
      { service, operation, ...contextFacts({ ...facts, code }) },
      { cause: thrown },
    );
  }
}

/**
 * Whether Cognito could not send the mail. Amazon SES's own refusals come under several codes, one of
 * them (InvalidParameterException) meaning anything; and so does that Cognito itself sends 50 mails a
 * day, under the code of a person's own limit. Only the words tell them from the rest.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html
 * @see https://github.com/aws/aws-cdk/issues/18964 for the words
 */
const isMailFault = (code: string, message: string) =>
  mailCodes.has(code) || /Amazon SES|daily email limit/.test(message);

const mailCodes = new Set([
  'CodeDeliveryFailureException',
  'InvalidEmailRoleAccessPolicyException',
]);

/** Our own secret was wrong or missing, whoever is asked about: the code is that of a wrong password. */
const isOfClient = /client secret|secret hash|secret was not received/i;

// Of one person (LimitExceeded, TooManyFailedAttempts) or of the whole pool (TooManyRequests).
const limit = /^(LimitExceeded|TooManyFailedAttempts|TooManyRequests)Exception$/;

/** An answer that lacks what AWS documents as always there, or holds what we did not ask for. */
export const unusable = (operation: string, what: string) =>
  new PlatformError(`Cognito answered ${operation} with ${what}.`, {
    service,
    operation,
  });

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
