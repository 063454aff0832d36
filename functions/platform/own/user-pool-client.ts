import { openClientSecret } from './client-secret.ts';
import { type CognitoOptions, connectCognito } from './cognito.ts';
import { type Profiles, profilesOf } from './user-pool-profile.ts';
import { type SignIns, signInsOf } from './user-pool-sign-in.ts';
import { type SignUps, signUpsOf } from './user-pool-sign-up.ts';

/**
 * Our client of the user pool: how people sign up, in and out, and what they change about themselves. What a person may get wrong is answered;
 * a limit is thrown as ServiceLimitError, a mail that cannot be sent as MailNotSentError, anything else
 * as PlatformError.
 *
 * What people do themselves is not signed: Cognito knows no IAM permissions for it. It is the client's
 * secret that lets nobody but us ask.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-public-server-side.html
 */
export interface UserPoolClient extends SignUps, SignIns, Profiles {}

export interface UserPoolClientOptions extends CognitoOptions {
  readonly userPoolId: string;
  readonly clientId: string;
}

export function openUserPoolClient({
  userPoolId,
  clientId,
  ...options
}: UserPoolClientOptions): UserPoolClient {
  const client = connectCognito(options);
  const secret = openClientSecret(client, { userPoolId, clientId });
  const connection = { client, userPoolId, clientId, secret };
  return { ...signUpsOf(connection), ...signInsOf(connection), ...profilesOf(connection) };
}
