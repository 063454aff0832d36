import { AssumeRoleCommand, type AssumeRoleCommandInput, STSClient } from '@aws-sdk/client-sts';
import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  HttpHandlerOptions,
  RequestHandler,
} from '@smithy/types';
import { ServiceError } from '../../core/errors.ts';
import { guardAnswers } from '../calls/answer-guard.ts';
import { type CallContext, toCallError } from '../calls/aws-errors.ts';
import { createRequestHandler } from '../calls/request-handler.ts';
import type { RetryRule } from '../calls/retry.ts';

export interface StsOptions {
  /** The region of the endpoint: STS is asked where the function runs. */
  readonly region: string;
  /** The shard's own, so that its one budget of delay covers this too. */
  readonly retry: RetryRule;
  /** @default the function's own */
  readonly credentials?: AwsCredentialIdentity | AwsCredentialIdentityProvider;
  /** Stands below the SDK; for tests. @default HTTP with timeouts that throw */
  // biome-ignore lint/suspicious/noExplicitAny: the SDK leaves the request's type open here.
  readonly requestHandler?: RequestHandler<any, any, HttpHandlerOptions>;
}

/** Exchanges the function's own credentials for those of a role. */
export interface Sts {
  /** Throws AwsCallError. */
  assume(input: AssumeRoleCommandInput, context: CallContext): Promise<AssumedRole>;
  readonly region: string;
}

export interface AssumedRole {
  readonly credentials: AwsCredentialIdentity;
  /**
   * How much of what STS allots to a session its policies and tags took, packed, in percent. STS says it
   * only where something was passed.
   *
   * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (PackedPolicySize)
   */
  readonly packedPolicyPercent?: number | undefined;
}

/** `AWS_ENDPOINT_URL` and the function's own credentials are read by the SDK. */
export function connectSts({ region, retry, credentials, requestHandler }: StsOptions): Sts {
  const client = new STSClient({
    region,
    retryStrategy: retry.strategy(),
    requestHandler: requestHandler ?? createRequestHandler(retry),
    ...(credentials && { credentials }),
  });
  guardAnswers(client);
  return {
    region,
    async assume(input, context) {
      const answer = await client.send(new AssumeRoleCommand(input)).catch((thrown) => {
        throw toCallError(thrown, context);
      });
      const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {};
      if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) {
        throw new ServiceError('AssumeRole answered without whole credentials.', context);
      }
      const credentials = {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        sessionToken: SessionToken,
        expiration: Expiration,
      };
      return { credentials, packedPolicyPercent: answer.PackedPolicySize };
    },
  };
}

/** What may stand in a session's name: other characters become "-", at most 64 of them. */
export const sessionName = (words: string) => words.replace(/[^\w+=,.@-]/g, '-').slice(0, 64);
