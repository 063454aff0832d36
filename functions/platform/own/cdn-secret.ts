import { createHash, timingSafeEqual } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { PlatformError } from '../../core/errors.ts';
import { createRequestHandler } from '../calls/request-handler.ts';
import { createRetryRule } from '../calls/retry.ts';
import type { Clock } from '../process/clock.ts';
import { ownFailure } from './own-service.ts';

/** What shows us that a request came by our CDN. */
export interface CdnSecret {
  /** Whether it is the secret. Throws PlatformError where nobody can say. */
  matches(given: string): Promise<boolean>;
}

const call = { service: 'secretsmanager', operation: 'GetSecretValue' } as const;

/** A person waits. In milliseconds. */
const answerTimeout = 5_000;

/**
 * The milliseconds for which a secret is kept. One that was changed is known so much later, and who guesses has no more
 * read than that.
 */
const shortestKept = 60_000;

/**
 * Reads the secret when it is needed first, and keeps it: anew only when something else is given, and not more than
 * once a minute. A failure is not kept. What is kept is a hash.
 *
 * @param client For tests.
 */
export function openCdnSecret(
  secretArn: string,
  clock: Pick<Clock, 'now'>,
  client: Pick<SecretsManagerClient, 'send'> = connect(),
): CdnSecret {
  let known: { readonly hash: Buffer; readonly readAt: number } | undefined;

  async function read() {
    const hash = hashOf(await secretValue(client, secretArn));
    known = { hash, readAt: clock.now() };
    return known;
  }

  return {
    async matches(given) {
      const hash = hashOf(given);
      const kept = known ?? (await read());
      if (timingSafeEqual(kept.hash, hash)) return true;
      if (clock.now() - kept.readAt < shortestKept) return false;
      return timingSafeEqual((await read()).hash, hash);
    },
  };
}

async function secretValue(
  client: Pick<SecretsManagerClient, 'send'>,
  SecretId: string,
): Promise<string> {
  let answer: { readonly SecretString?: string | undefined };
  try {
    answer = await client.send(new GetSecretValueCommand({ SecretId }));
  } catch (cause) {
    throw ownFailure('Secrets Manager', call, cause);
  }
  if (answer.SecretString) return answer.SecretString;
  throw new PlatformError('Secrets Manager answered a secret without a text.', call);
}

/** The hash of a text. All have one length, which comparing needs. */
const hashOf = (text: string) => createHash('sha256').update(text).digest();

function connect(): SecretsManagerClient {
  const retry = createRetryRule();
  return new SecretsManagerClient({
    retryStrategy: retry.strategy(),
    requestHandler: createRequestHandler(retry, { answerTimeout }),
  });
}
