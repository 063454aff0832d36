/** Who a denial comes from, as far as AWS says it. `unspecified` is never narrowed by a guess. */
export const denialSources = [
  'identity',
  'scp',
  'rcp',
  'boundary',
  'session',
  'resource',
  'unspecified',
] as const;
export type DenialSource = (typeof denialSources)[number];

/** The categories in order of rank: the first one present names the Fail state of an execution. */
export const errorCategories = [
  'authentication',
  'permission',
  'limit',
  'service',
  'platform',
] as const;
export type ErrorCategory = (typeof errorCategories)[number];

/**
 * AWS's code for: STS may give no credentials for the account in the region that it was asked in.
 * Nothing is wrong with the role.
 */
export const regionDisabled = 'RegionDisabledException';

/** Our code for: an expression of a task's own check did not say what it has to, of what AWS answered. The task is to be changed. */
export const expressionFailed = 'ExpressionFailed';

/** Our code for: the expressions of a task's own check, or what they list, exceed what one answer gets. */
export const expressionExceeded = 'ExpressionExceeded';

/** Facts about the failing call. Values are safe to log: never credentials, never payloads. */
export interface ErrorContext {
  /** The SDK client's short name: `s3`, `s3control`, `ec2`. */
  readonly service: string;
  readonly operation: string;
  readonly accountId?: string;
  readonly region?: string;
  readonly requestId?: string;
  /** The error code AWS returned, unchanged; or one of ours, where a task's own expressions failed. */
  readonly awsCode?: string;
  readonly httpStatus?: number;
  /** Which kind of policy said no, on a denial. */
  readonly deniedBy?: DenialSource;
}

/** An error as it is stored and shown: everything but the stack. */
export interface ErrorRecord extends ErrorContext {
  readonly name: string;
  readonly category: ErrorCategory;
  readonly message: string;
}

/**
 * Base of every failure that crosses from AWS into our code.
 *
 * Subclasses pin `name` as a literal: Step Functions matches `ErrorEquals` against it, and
 * esbuild renames classes when it minifies.
 */
export abstract class AwsCallError extends Error {
  abstract override readonly name: string;
  abstract readonly category: ErrorCategory;
  readonly context: ErrorContext;

  constructor(message: string, context: ErrorContext, options?: ErrorOptions) {
    super(message, options);
    this.context = context;
  }

  toJSON(): ErrorRecord {
    return { name: this.name, category: this.category, message: this.message, ...this.context };
  }
}

/** We could not prove who we are: expired session, wrong external id, role removed. */
export class AuthenticationError extends AwsCallError {
  override readonly name = 'AuthenticationError';
  override readonly category = 'authentication';
}

/** We are known, but a policy says no. The tenant has to widen the role. */
export class PermissionError extends AwsCallError {
  override readonly name = 'PermissionError';
  override readonly category = 'permission';
}

/** AWS asked us to slow down beyond the budget, or a quota is exhausted. */
export class ServiceLimitError extends AwsCallError {
  override readonly name = 'ServiceLimitError';
  override readonly category = 'limit';
}

/** AWS failed, or answered in a way we do not recognise. */
export class ServiceError extends AwsCallError {
  override readonly name = 'ServiceError';
  override readonly category = 'service';
}

/** Our own fault: a bug, a lost shard, time that ran out. */
export class PlatformError extends AwsCallError {
  override readonly name = 'PlatformError';
  override readonly category = 'platform';
}

/**
 * A service that the platform itself stands on asked it to slow down, for longer than repeating helps.
 * Nothing is broken, and whoever asked may ask again.
 */
export class BusyError extends PlatformError {}

/**
 * The mail that somebody waits for could not be sent. As a rule only the operator can mend that; it may
 * also be the address.
 */
export class MailNotSentError extends PlatformError {}

/**
 * An answer lacks what AWS documents as always there, or is not what AWS documents. Thrown by whoever reads it; whoever knows the
 * call makes a ServiceError of it.
 */
export class IncompleteAnswerError extends Error {
  override readonly name = 'IncompleteAnswerError';
}

/** An error of ours stays what it is; anything else that was thrown is a bug of ours, and says so. */
export function asCallError(thrown: unknown, context: ErrorContext): AwsCallError {
  if (thrown instanceof AwsCallError) return thrown;
  if (thrown instanceof IncompleteAnswerError) {
    return new ServiceError(thrown.message, context, { cause: thrown });
  }
  return new PlatformError(`Unexpected: ${String(thrown)}`, context, { cause: thrown });
}

/** What an error of our own code says of where it happened. @param operation The part of ours: `Finalize`. */
export const ownContext = (
  operation: string,
  facts: Omit<ErrorContext, 'service' | 'operation'> = {},
): ErrorContext => ({ service: 'roundsman', operation, ...facts });

/** A fault of our own code, whoever's account it was about. @param operation The part of ours: `Finalize`. */
export const ownError = (
  operation: string,
  message: string,
  facts?: Omit<ErrorContext, 'service' | 'operation'>,
): PlatformError => new PlatformError(message, ownContext(operation, facts));

/** The category that ranks first, or `undefined` for none. */
export function firstCategory(categories: Iterable<ErrorCategory>): ErrorCategory | undefined {
  const present = new Set(categories);
  return errorCategories.find((category) => present.has(category));
}
