import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  HttpHandlerOptions,
  RequestHandler,
} from '@smithy/types';
import type { AwsCaller } from '../core/aws-caller.ts';
import type { Partition } from '../core/tenancy.ts';
import type { ClientBindings } from './aws-client.ts';
import type { Clock } from './clock.ts';
import type { RetryRule } from './retry.ts';

export interface CallerOptions {
  readonly accountId: string;
  readonly partition: Partition;
  readonly credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider;
  readonly clients: ClientBindings;
  /** One per shard, shared with AssumeRole: `createRetryRule({ maxAttempts: strict ? 1 : 5 })`. */
  readonly retry: RetryRule;
  readonly clock?: Clock;
  /** Stands below the SDK; for tests. @default HTTP with timeouts that throw */
  // biome-ignore lint/suspicious/noExplicitAny: the SDK leaves the request's type open here.
  readonly requestHandler?: RequestHandler<any, any, HttpHandlerOptions>;
}

/** What the calls of a caller have come to. */
export interface CallUsage {
  /** Calls by `api:Operation`, repeats not counted. */
  readonly calls: Readonly<Record<string, number>>;
  readonly repeats: number;
  readonly delayMilliseconds: number;
  readonly mostInFlight: number;
}

/** Calls into one account. */
export interface Caller extends AwsCaller {
  usage(): CallUsage;
  /** Ends all connections; calls that still run fail. */
  close(): void;
}

export declare function createCaller(options: CallerOptions): Caller;
