import { createHmac } from 'node:crypto';
import {
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { as } from './aws.ts';

const cognito = new CognitoIdentityProviderClient(as());

/** What only the API can show, and an operator can find out: that a client of a pool asks about a user. */
export async function secretHash(
  userName: string,
  { UserPoolId, UserPoolClientId: ClientId }: Readonly<Record<string, string>>,
): Promise<string> {
  const { UserPoolClient } = await cognito.send(
    new DescribeUserPoolClientCommand({ UserPoolId, ClientId }),
  );
  const hash = createHmac('sha256', UserPoolClient?.ClientSecret ?? '');
  return hash.update(`${userName}${ClientId}`).digest('base64');
}
