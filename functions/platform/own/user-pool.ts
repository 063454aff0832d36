import { AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { UserId } from '../../core/ids.ts';
import { ask, type CognitoOptions, connectCognito, unusable } from './cognito.ts';

export interface KnownUser {
  readonly userId: UserId;
  readonly email: string;
  /** As they are called. Absent where nobody has said it. */
  readonly name?: string;
  /** Whether they have shown that the address is theirs. */
  readonly confirmed: boolean;
  /** Whether an operator lets them sign in. */
  readonly enabled: boolean;
  /** Whether a sign-in asks for the code of an authenticator app. */
  readonly hasSecondFactor: boolean;
}

/** The people who can sign in, as their Cognito user pool knows them. Throws ServiceLimitError and PlatformError. */
export interface UserPool {
  /**
   * Somebody by the `sub` of their token, which is their user name: the pool signs in by address.
   * `undefined`: there is nobody of this id.
   */
  describeUser(userId: UserId): Promise<KnownUser | undefined>;
}

export interface UserPoolOptions extends CognitoOptions {
  readonly userPoolId: string;
}

export function openUserPool({ userPoolId, ...options }: UserPoolOptions): UserPool {
  const client = connectCognito(options);
  return {
    async describeUser(userId) {
      const { answer } = await ask({
        operation: 'AdminGetUser',
        input: { UserPoolId: userPoolId, Username: userId },
        send: (input) => client.send(new AdminGetUserCommand(input)),
        refusals: { UserNotFoundException: 'unknown' },
      });
      if (!answer) return undefined;
      const { UserStatus, Enabled, UserAttributes = [], UserMFASettingList = [] } = answer;
      const attribute = (name: string) => UserAttributes.find(({ Name }) => Name === name)?.Value;
      // A user name that is not the `sub` is an address: whoever asks has a `sub`.
      if (attribute('sub') !== userId) return undefined;
      const email = attribute('email');
      if (!email) throw unusable('AdminGetUser', 'a user without address');
      const name = attribute('name');
      return {
        userId,
        email,
        ...(name && { name }),
        confirmed: UserStatus === 'CONFIRMED',
        enabled: Enabled === true,
        hasSecondFactor: UserMFASettingList.includes('SOFTWARE_TOKEN_MFA'),
      };
    },
  };
}
