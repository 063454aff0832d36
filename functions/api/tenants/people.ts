import type { UserId } from '../../core/tenancy/member.ts';
import type { KnownUser, UserPool } from '../../platform/user-pool.ts';
import type { UserCaller } from '../http/caller.ts';
import { ApiProblem } from '../http/problem.ts';

/** The user pool, loaded where somebody is asked for. */
export type People = () => Promise<UserPool>;

/** Who asks. Their token may outlive them by an hour. */
export async function knownCaller(people: People, { userId }: UserCaller): Promise<KnownUser> {
  const user = await (await people()).describeUser(userId);
  if (!user) throw new ApiProblem('unauthenticated', 'The user of this token was deleted.');
  return user;
}

/** Whom the request names. An address that nobody has shown to be theirs names nobody. */
export async function namedUser(people: People, userId: UserId): Promise<KnownUser> {
  const user = await (await people()).describeUser(userId);
  if (user?.confirmed) return user;
  const what = 'There is no user of this id. They find theirs in GET /me.';
  throw new ApiProblem('not-found', what, { faults: [{ where: 'body.userId', what }] });
}
