import type { UserId } from '../../core/tenancy/member.ts';
import type { KnownUser, UserPool } from '../../platform/user-pool.ts';
import type { UserCaller } from '../http/caller.ts';
import { ApiProblem } from '../http/problem.ts';

/** The user pool, loaded where somebody is asked for. */
export type People = () => Promise<UserPool>;

/** Who asks. Their token may outlive them, or their permission to sign in, by half an hour. */
export async function knownCaller(people: People, { userId }: UserCaller): Promise<KnownUser> {
  const user = await livingUser(people, userId);
  if (user) return user;
  throw new ApiProblem('unauthenticated', 'The user of this token was deleted or disabled.');
}

/** Whom the request names. An address that nobody has shown to be theirs names nobody. */
export async function namedUser(people: People, userId: UserId): Promise<KnownUser> {
  const user = await livingUser(people, userId);
  if (user) return user;
  const what = 'There is no user of this id. They find theirs in GET /me.';
  throw new ApiProblem('not-found', what, { faults: [{ where: 'body.userId', what }] });
}

/** Somebody who can sign in; `undefined` for who is gone, disabled, or never confirmed their address. */
export async function livingUser(people: People, userId: UserId): Promise<KnownUser | undefined> {
  const user = await (await people()).describeUser(userId);
  return user?.confirmed && user.enabled ? user : undefined;
}
