import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { UserId } from '../../functions/core/ids.ts';
import { ask, unusable } from '../../functions/platform/own/cognito.ts';

export interface User {
  readonly userId: UserId;
  readonly email: string;
  /** `confirmed`: can sign in. `unconfirmed`: signed up, and has not shown that the address is theirs. */
  readonly state: 'confirmed' | 'unconfirmed' | 'without-password';
  readonly isVerified: boolean;
  readonly isEnabled: boolean;
}

/** The user pool, as an administrator changes it. */
export interface Users {
  /** @param name An address, or a user's id. */
  find(name: string): Promise<User | undefined>;
  /** Makes a user whose address is taken as theirs, and who has no password yet. Nobody is sent a mail. */
  create(email: string, name?: string): Promise<User>;
  /** Sets the password: from then on the user can sign in. */
  setPassword(userId: UserId, password: string): Promise<void>;
  /** Takes the address as theirs. */
  verify(userId: UserId): Promise<void>;
}

export function openUsers(client: CognitoIdentityProviderClient, UserPoolId: string): Users {
  return {
    async find(name) {
      const { answer } = await ask({
        operation: 'AdminGetUser',
        input: { UserPoolId, Username: name },
        send: (input) => client.send(new AdminGetUserCommand(input)),
        refusals: { UserNotFoundException: 'unknown' },
      });
      return answer && userOf(answer, answer.UserAttributes);
    },

    async create(email, name) {
      const { answer } = await ask({
        operation: 'AdminCreateUser',
        input: {
          UserPoolId,
          Username: email,
          MessageAction: 'SUPPRESS' as const,
          UserAttributes: [
            { Name: 'email', Value: email },
            { Name: 'email_verified', Value: 'true' },
            ...(name === undefined ? [] : [{ Name: 'name', Value: name }]),
          ],
        },
        send: (input) => client.send(new AdminCreateUserCommand(input)),
        refusals: {},
      });
      const { User } = answer ?? {};
      if (!User) throw unusable('AdminCreateUser', 'no user');
      return userOf(User, User.Attributes);
    },

    async setPassword(userId, password) {
      await ask({
        operation: 'AdminSetUserPassword',
        input: { UserPoolId, Username: userId, Password: password, Permanent: true },
        send: (input) => client.send(new AdminSetUserPasswordCommand(input)),
        refusals: {},
      });
    },

    async verify(userId) {
      await ask({
        operation: 'AdminUpdateUserAttributes',
        input: {
          UserPoolId,
          Username: userId,
          UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
        },
        send: (input) => client.send(new AdminUpdateUserAttributesCommand(input)),
        refusals: {},
      });
    },
  };
}

interface Described {
  readonly UserStatus?: string | undefined;
  readonly Enabled?: boolean | undefined;
}

function userOf(
  { UserStatus, Enabled }: Described,
  attributes: readonly AttributeType[] = [],
): User {
  const attribute = (name: string) => attributes.find(({ Name }) => Name === name)?.Value;
  const email = attribute('email');
  const userId = UserId.safeParse(attribute('sub'));
  if (!email || !userId.success) throw unusable('AdminGetUser', 'a user without sub or address');
  return {
    userId: userId.data,
    email,
    state: stateOf(UserStatus),
    isVerified: attribute('email_verified') === 'true',
    isEnabled: Enabled === true,
  };
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserType.html */
function stateOf(status: string | undefined): User['state'] {
  if (status === 'CONFIRMED') return 'confirmed';
  if (status === 'UNCONFIRMED') return 'unconfirmed';
  if (status === 'FORCE_CHANGE_PASSWORD' || status === 'RESET_REQUIRED') return 'without-password';
  throw unusable('AdminGetUser', `the status ${status}, which nobody gets by password`);
}
