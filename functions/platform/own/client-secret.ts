import { createHmac } from 'node:crypto';
import {
  type CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { ask, unusable } from './cognito.ts';

/** What shows Cognito that it is us who ask: the id of the client stands in every access token. */
export interface ClientSecret {
  read(): Promise<string>;
  /** The hash of a request about a user. @param userName As the request has it. */
  hashFor(userName: string): Promise<string>;
}

interface ClientOfPool {
  readonly userPoolId: string;
  readonly clientId: string;
}

/** A connection to the pool, with what shows that it is ours. */
export interface PoolConnection extends ClientOfPool {
  readonly client: CognitoIdentityProviderClient;
  readonly secret: ClientSecret;
}

/**
 * Reads the secret when it is needed first, and keeps it: it stands in no template and in no function's
 * settings. A failure is not kept.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash
 */
export function openClientSecret(
  client: CognitoIdentityProviderClient,
  { userPoolId: UserPoolId, clientId: ClientId }: ClientOfPool,
): ClientSecret {
  let known: string | undefined;

  async function read(): Promise<string> {
    known ??= await describe();
    return known;
  }

  async function describe() {
    const { answer } = await ask({
      operation: 'DescribeUserPoolClient',
      input: { UserPoolId, ClientId },
      send: (input) => client.send(new DescribeUserPoolClientCommand(input)),
      refusals: {},
    });
    const secret = answer?.UserPoolClient?.ClientSecret;
    if (!secret) throw unusable('DescribeUserPoolClient', 'a client without a secret');
    return secret;
  }

  return {
    read,
    hashFor: async (userName) =>
      createHmac('sha256', await read())
        .update(userName + ClientId)
        .digest('base64'),
  };
}
