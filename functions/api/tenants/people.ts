import type { UserId } from '../../core/ids.ts';
import { Refusal } from '../../core/refusal.ts';
import { budgets } from '../../core/tenants/budgets.ts';
import { spend } from '../../data/requests/budgets.ts';
import type { Table } from '../../data/store/table.ts';
import type { KnownUser, UserPool } from '../../platform/own/user-pool.ts';
import type { Clock } from '../../platform/process/clock.ts';
import type { UserCaller } from '../http/caller.ts';
import { ApiProblem } from '../http/problem.ts';

/** The user pool, loaded where somebody is asked for. */
export type People = () => Promise<UserPool>;

/** What it takes to ask the user pool about somebody: a budget, for all share it. */
export interface PeopleDependencies {
  /** The platform's own, in no member's hands. */
  readonly table: Table;
  readonly people: People;
  readonly clock: Clock;
}

/** Who asks. Their token may outlive them, or their permission to sign in, by half an hour. */
export async function knownCaller(
  dependencies: PeopleDependencies,
  caller: UserCaller,
): Promise<KnownUser> {
  const user = await livingUser(dependencies, caller.userId, caller);
  if (user) return user;
  throw new ApiProblem('unauthenticated', 'The user of this token was deleted or disabled.');
}

/** Whom the request names. An address that nobody has shown to be theirs names nobody. */
export async function namedUser(
  dependencies: PeopleDependencies,
  userId: UserId,
  caller: UserCaller,
): Promise<KnownUser> {
  const user = await livingUser(dependencies, userId, caller);
  if (user) return user;
  const what = 'There is no user of this id. They find theirs in GET /me.';
  throw new Refusal('not-found', what, { faults: [{ where: 'body.userId', what }] });
}

/** Somebody who can sign in; `undefined` for who is gone, disabled, or never confirmed their address. */
export async function livingUser(
  { table, people, clock }: PeopleDependencies,
  userId: UserId,
  { userId: asks }: UserCaller,
): Promise<KnownUser | undefined> {
  await spend(table, budgets.lookupsOfPerson, { userId: asks }, new Date(clock.now()));
  const user = await (await people()).describeUser(userId);
  return user?.confirmed && user.enabled ? user : undefined;
}
