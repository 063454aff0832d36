import { randomBytes } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminSetUserPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { authRoutes } from '../../../functions/api/auth/routes.ts';
import type { Ask } from '../../../functions/api/http/client.ts';
import { newPassword } from '../../operator/password.ts';
import type { Place } from '../aws/place.ts';
import { asked, missing } from '../report/line.ts';
import { StepError } from './steps.ts';

/** Somebody whom the doctor made, and who signs in by the API as people do. */
export interface Owner {
  readonly email: string;
  /** Signs in, unless the last sign-in is young. @returns an access token */
  signIn(): Promise<string>;
  /** Throws a NotAskedError. */
  remove(): Promise<void>;
}

/** Shorter than an access token lives: lib/constructs/data/user-pool.ts. */
const freshFor = 20 * 60_000;

/**
 * Makes a user with a verified address and a password that nobody ever sees. No mail is sent.
 *
 * @param given The address. @default one of a domain that cannot exist
 */
export async function makeOwner(
  { aws }: Place,
  ask: Ask,
  UserPoolId: string,
  given?: string,
): Promise<Owner> {
  const email = given ?? `doctor-${randomBytes(6).toString('hex')}@example.invalid`;
  const password = newPassword();
  const { User } = await asked(
    'cognito-idp:AdminCreateUser',
    aws.cognito.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: email,
        MessageAction: 'SUPPRESS',
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
    ),
  );
  // Cognito gives them a name of its own.
  const user = { UserPoolId, Username: User?.Username ?? email };
  const remove = async () => {
    await asked('cognito-idp:AdminDeleteUser', aws.cognito.send(new AdminDeleteUserCommand(user)));
  };
  try {
    await asked(
      'cognito-idp:AdminSetUserPassword',
      aws.cognito.send(
        new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }),
      ),
    );
  } catch (error) {
    await remove();
    throw error;
  }
  let token: { readonly value: string; readonly since: number } | undefined;
  return {
    email,
    remove,
    async signIn() {
      if (token && Date.now() - token.since < freshFor) return token.value;
      const answer = await ask(authRoutes.login, { body: { email, password } });
      if (answer.state !== 'signed-in') {
        throw new StepError(missing(`the sign-in answered ${answer.state}`));
      }
      token = { value: answer.accessToken, since: Date.now() };
      return token.value;
    },
  };
}
