import { AdminGetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { UserId } from '../../core/ids.ts';
import { ask, type CognitoOptions, connectCognito } from './cognito.ts';
import { attributeOf, type Person, personOf } from './person.ts';

export interface KnownUser extends Person {
  readonly userId: UserId;
  /** Whether they have shown that the address is theirs. */
  readonly confirmed: boolean;
  /** Whether an operator lets them sign in. */
  readonly enabled: boolean;
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
      // A user name that is not the `sub` is an address: whoever asks has a `sub`.
      if (attributeOf(answer, 'sub') !== userId) return undefined;
      const { UserStatus, Enabled } = answer;
      return {
        userId,
        ...personOf('AdminGetUser', answer),
        confirmed: UserStatus === 'CONFIRMED',
        enabled: Enabled === true,
      };
    },
  };
}
