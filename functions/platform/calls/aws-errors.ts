import {
  AuthenticationError,
  AwsCallError,
  type DenialSource,
  type ErrorContext,
  PermissionError,
  PlatformError,
  ServiceError,
  ServiceLimitError,
} from '../../core/errors.ts';
import { UnreadableAnswer } from './answer-guard.ts';
import { contextFacts, type SdkErrorFacts, sdkErrorFacts, textIn } from './sdk-error.ts';
import { isThrottling } from './throttling.ts';

/** The call that failed. */
export interface CallContext
  extends Pick<ErrorContext, 'service' | 'operation' | 'accountId' | 'region'> {
  /** Where it was made, for the message: `region` may be `global`. @default region */
  readonly askedIn?: string;
}

export interface MappingOptions {
  /**
   * Whether the session policy, if one denies, is ours: then the fault is ours too.
   * @default true
   */
  readonly ownSessionPolicy?: boolean;
}

/**
 * The one translation of what the SDK throws into our errors: by AWS's code, then by HTTP status.
 * Code and request id are kept as they are, what was thrown as `cause`.
 */
export function toCallError(
  thrown: unknown,
  { askedIn, ...call }: CallContext,
  { ownSessionPolicy = true }: MappingOptions = {},
): AwsCallError {
  if (thrown instanceof AwsCallError) return thrown;
  const facts = factsOf(thrown);
  const deniedBy = denialSource(facts.message);
  const context = { ...call, ...contextFacts(facts) };
  const place = askedIn ?? call.region;
  const where = `${call.service}:${call.operation}${place ? ` in ${place}` : ''}`;
  const make = (kind: new (...all: ErrorArguments) => AwsCallError, said: string, more = {}) =>
    new kind(`${where} ${said}: ${facts.message}`, { ...context, ...more }, { cause: thrown });

  switch (kindOf(thrown, facts, call.service)) {
    case 'authentication':
      return make(AuthenticationError, 'does not accept who we are');
    case 'permission':
      if (deniedBy === 'session' && ownSessionPolicy) {
        return make(PlatformError, 'is denied by our own session policy', { deniedBy });
      }
      return make(PermissionError, 'is denied', { deniedBy });
    case 'limit':
      return make(ServiceLimitError, 'is over its limit');
    case 'service':
      return make(ServiceError, 'failed');
    case 'platform':
      return make(PlatformError, 'could not be asked');
  }
}

type ErrorArguments = ConstructorParameters<typeof AuthenticationError>;

const authenticationCodes = new Set([
  'AuthFailure',
  'ExpiredToken',
  'ExpiredTokenException',
  'IncompleteSignature',
  'IncompleteSignatureException',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'InvalidToken',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'NotAuthenticated',
  'RegionDisabledException',
  'RequestExpired',
  'RequestInTheFuture',
  'RequestTimeTooSkewed',
  'SignatureDoesNotMatch',
  'TokenRefreshRequired',
  'UnrecognizedClientException',
]);

const permissionCodes = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'AccessDeniedFault',
  'AllAccessDisabled',
  'AuthorizationError',
  'AuthorizationErrorException',
  'Blocked',
  'Forbidden',
  'ForbiddenException',
  'InsufficientPrivilegesException',
  'KMSAccessDeniedException',
  'NotAuthorized',
  'NotAuthorizedException',
  'OptInRequired',
  'SubscriptionRequiredException',
  'UnauthorizedAccess',
  'UnauthorizedException',
  'UnauthorizedOperation',
]);

const quotaCode = /(LimitExceeded|QuotaExceeded|OverLimit)(Exception|Fault)?$/;

function kindOf(
  thrown: unknown,
  { code, httpStatus: status, isAnswer }: SdkErrorFacts,
  service: string | undefined,
) {
  if (!isAnswer) return kindOfNoAnswer(thrown, status);
  if (isThrottling(code, status, service)) return 'limit';
  if (code && authenticationCodes.has(code)) return 'authentication';
  if (code && permissionCodes.has(code)) return 'permission';
  if (code && quotaCode.test(code)) return 'limit';
  // A code that we do not know is what AWS failed with; without one, the status must do.
  if (code) return 'service';
  if (status === 401) return 'authentication';
  return status === 403 ? 'permission' : 'service';
}

const credentialErrors = new Set([
  'CredentialsProviderError',
  'ProviderError',
  'TokenProviderError',
]);

// Of Node's network and TLS layers; its ERR_ codes of other kinds mean that we called it wrongly.
const networkCode =
  /^(E[A-Z0-9]+|CERT_.*|UNABLE_TO_.*|DEPTH_.*|SELF_SIGNED.*|HPE_.*|ERR_(TLS|SSL|HTTP2|PROXY|STREAM_PREMATURE).*)$/;

function kindOfNoAnswer(thrown: unknown, status: number | undefined) {
  if (!(thrown instanceof Error)) return 'platform';
  if (credentialErrors.has(thrown.name)) return 'authentication';
  // An answer came, but not one of AWS: a proxy's page, or half of it.
  if (status !== undefined) return isThrottling(undefined, status) ? 'limit' : 'service';
  if (thrown instanceof UnreadableAnswer) return 'service';
  if (thrown.name === 'TimeoutError' || thrown.name === 'AbortError') return 'service';
  return networkCode.test(textIn(thrown, 'code') ?? '') ? 'service' : 'platform';
}

/** @returns The facts with a message that is safe to log, and a code only where AWS gave one. */
function factsOf(thrown: unknown): SdkErrorFacts {
  const facts = sdkErrorFacts(thrown);
  if (!(thrown instanceof Error)) return { ...nothing, message: String(thrown) };
  const code = facts.isAnswer ? facts.code : undefined;
  return {
    ...facts,
    code: code === 'Unknown' || code === 'UnknownError' ? undefined : code,
    message: safe(thrown, code),
  };
}

const nothing = { code: undefined, httpStatus: undefined, requestId: undefined, isAnswer: false };

/** AWS explains a wrong signature with the signed text, which holds the session token. */
function safe({ name, message }: Error, code: string | undefined): string {
  const [line = ''] = message.split('\n');
  const words = `${code ?? name} ${line}`.includes('Signature')
    ? (line.split('. ')[0] ?? '')
    : line;
  const said = words === 'UnknownError' || words === 'Unknown' ? '' : words;
  return [code ?? name, said.slice(0, 500)].filter(Boolean).join(', ');
}

const policyKinds: readonly (readonly [words: string, source: DenialSource])[] = [
  ['identity-based policy', 'identity'],
  ['service control policy', 'scp'],
  ['resource control policy', 'rcp'],
  ['permissions boundary', 'boundary'],
  ['session policy', 'session'],
  ['resource-based policy', 'resource'],
];

const denials = policyKinds.map(([words, source]) => ({
  words: new RegExp(`(because no|explicit deny in an?) ${words}`),
  source,
}));

/**
 * Which kind of policy said no, if AWS says it.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function denialSource(message: string): DenialSource {
  return denials.find(({ words }) => words.test(message))?.source ?? 'unspecified';
}
