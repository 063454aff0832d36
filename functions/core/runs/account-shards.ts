import { type AnyCheck, callsOf } from '../check.ts';
import type { AccountId } from '../ids.ts';
import type { IamAction } from '../resource.ts';
import type { ShardRow, ShardSummary } from './shard.ts';
import {
  groupName,
  type Load,
  mostShardsPerAccount,
  packServices,
  type ServiceGroup,
  sharedListings,
  staticSeconds,
} from './shard-packing.ts';

/** What a run covers in one account. */
export interface AccountContent {
  readonly accountId: AccountId;
  readonly checks: readonly AnyCheck[];
  readonly regions: readonly string[];
}

export type PlannedShard = Pick<
  ShardRow,
  'accountId' | 'group' | 'services' | 'regions' | 'session'
>;

/** How many characters of a session's policy the actions of one service are taken to need. */
export type Characters = (actions: Iterable<IamAction>) => number;

/** What decides how an account is packed, besides what is in it. */
export interface Packing {
  readonly charactersOf: Characters;
  /** Shards of the account, as far as time alone decides. */
  readonly most: number;
  /** The shards of the task's last run. */
  readonly lastShards: readonly ShardSummary[];
}

/** The shards of one account, by time and by what one session holds. */
export function shardsOf(
  { accountId, checks, regions }: AccountContent,
  { charactersOf, most, lastShards }: Packing,
): readonly PlannedShard[] {
  const measured = measuredSeconds(accountId, lastShards);
  const loads = loadsOf(checks, charactersOf).map(({ own, ...load }) => ({
    ...load,
    seconds: measured.get(load.service) ?? staticSeconds(own, regions.length),
  }));
  const groups = packServices(loads, sharedListings(checks), Math.min(most, mostShardsPerAccount));
  return groups.map(({ group, services }) => ({ accountId, group, services, regions }));
}

/**
 * The shards that did not finish cleanly, with those of their services that the scope still has. Since then
 * checks may have come to ask more: a shard that one session no longer holds comes apart.
 */
export function shardsAgain(
  { accountId, checks, regions }: AccountContent,
  charactersOf: Characters,
  rerun: readonly ShardSummary[],
): readonly PlannedShard[] {
  const loads = loadsOf(checks, charactersOf).map(({ service, characters }) => ({
    service,
    characters,
    seconds: 0,
  }));
  const ofAccount = rerun.filter((shard) => shard.accountId === accountId);
  let last = Math.max(0, ...ofAccount.map(({ group }) => Number(group)));
  return ofAccount
    .filter(({ state }) => state !== 'done')
    .flatMap(({ group, services }) => {
      const [first, ...others] = inSessions(
        loads.filter(({ service }) => services.includes(service)),
      );
      if (!first) return [];
      return [
        { accountId, group, services: first.services, regions },
        ...others.map((other) => {
          last += 1;
          return { accountId, group: groupName(last), services: other.services, regions };
        }),
      ];
    });
}

/** The fewest groups that the characters of a session's policy permit, whatever time they take. */
const inSessions = (loads: readonly Load[]): readonly ServiceGroup[] => packServices(loads, [], 1);

const loadsOf = (checks: readonly AnyCheck[], charactersOf: Characters) =>
  [...Map.groupBy(checks, (check): string => check.resource.service)].map(([service, own]) => ({
    service,
    own,
    characters: charactersOf(own.flatMap(callsOf).map(({ action }) => action)),
  }));

function measuredSeconds(accountId: AccountId, lastShards: readonly ShardSummary[]) {
  return new Map(
    lastShards
      .filter((shard) => shard.accountId === accountId)
      .flatMap(({ millisecondsByService }) => Object.entries(millisecondsByService))
      .map(([service, milliseconds]) => [service, milliseconds / 1000]),
  );
}
