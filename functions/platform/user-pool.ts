import type { UserId } from '../core/tenancy/member.ts';

/** What somebody signs up with. */
export interface Registration {
  /** Trimmed and in lower case. */
  readonly email: string;
  readonly password: string;
  readonly name?: string;
}

/** What a sign-in gives. No ID token: nobody here has a use for one. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Of the access token, in seconds. */
  readonly expiresIn: number;
}

/** `refused` for an unknown address as for a wrong password. */
export type SignIn =
  | { readonly state: 'signed-in'; readonly tokens: Tokens }
  | { readonly state: 'mfa-required'; readonly session: string }
  | { readonly state: 'not-confirmed' | 'refused' };

export interface KnownUser {
  readonly userId: UserId;
  readonly email: string;
  /** Whether they have shown that the address is theirs. */
  readonly confirmed: boolean;
}

/**
 * The people who can sign in: a Cognito user pool and our client of it. What a person may get wrong is
 * answered; a limit is thrown as ServiceLimitError, anything else as PlatformError.
 */
export interface UserPool {
  /** Answers the same for an address that has an account. Where that was never confirmed, a new code is sent. */
  register(registration: Registration): Promise<'accepted' | 'weak-password'>;
  /** `refused`: a wrong or expired code, an unknown address, or one that is confirmed already. */
  confirm(email: string, code: string): Promise<'confirmed' | 'refused'>;
  signIn(email: string, password: string): Promise<SignIn>;
  /** @param session As `signIn` gave it. @param code Of the authenticator app. */
  answerMfa(email: string, session: string, code: string): Promise<SignIn>;
  /** The refresh token that comes back replaces the one that was given. `undefined`: refused. */
  refresh(refreshToken: string): Promise<Tokens | undefined>;
  /** Ends a sign-in: no token comes from it any more. `refused`: it is no refresh token of ours. */
  revoke(refreshToken: string): Promise<'revoked' | 'refused'>;
  /** Somebody by the `sub` of their token. `undefined`: there is nobody of this id. */
  describeUser(userId: UserId): Promise<KnownUser | undefined>;
}
