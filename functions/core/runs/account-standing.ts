import type { Account } from '../accounts/account.ts';
import { regionDisabled } from '../errors.ts';
import { listed, shortened } from '../text.ts';
import type { Execution } from './execution.ts';
import type { ShardRow, StoredError } from './shard.ts';

/** What an account is after a run. */
export interface AccountStanding {
  readonly state: 'connected' | 'degraded' | 'broken';
  /** Absent if all is well. */
  readonly reason?: string;
}

/**
 * What a run shows of an account: that AWS refuses us there, that permissions are missing, or that what
 * an earlier run had found is over. Only a verification tells whether nobody else can enter, and which
 * permissions are missing by name: what it found stands until the next one.
 *
 * @param shards All of the run; those of other accounts do not count.
 * @returns `undefined` if the run shows nothing new.
 */
export function standingAfterRun(
  account: Pick<Account, 'accountId' | 'state' | 'foundIn'>,
  { executionId, scope }: Pick<Execution, 'executionId' | 'scope'>,
  shards: readonly ShardRow[],
): AccountStanding | undefined {
  const { accountId, state, foundIn } = account;
  if (state === 'pending' || state === 'deleting') return undefined;
  const own = shards.filter((shard) => shard.accountId === accountId);
  const refused = own.flatMap(({ errors }) => errors).find(isRefusal);
  const changed = (next: AccountStanding) => (next.state === state ? undefined : next);
  if (refused) {
    const first = refused.awsCode === regionDisabled ? 'Then' : 'Deploy the template again, and';
    const reason = `The execution ${executionId} could not enter the account: ${refused.message} ${first} verify the account.`;
    return changed({ state: 'broken', reason: shortened(reason) });
  }
  if (!own.some(({ calls }) => calls > 0)) return undefined;
  const isForRuns = state === 'connected' || foundIn !== undefined;
  if (!isForRuns) return undefined;

  const denied = deniedIn(own);
  if (denied.length > 0)
    return changed({ state: 'degraded', reason: denialOf(executionId, denied) });
  const isWhole = Object.keys(scope).length === 0;
  if (isWhole) return changed({ state: 'connected' });
  if (state !== 'broken') return undefined;
  const reason = `The execution ${executionId} could enter the account again. Verify it to see whether anything is missing.`;
  return { state: 'degraded', reason };
}

/** Whether the role itself was denied; a session that expires in the middle of a run says nothing about it. */
const isRefusal = ({ category, service }: StoredError) =>
  category === 'authentication' && service === 'sts';

function deniedIn(shards: readonly ShardRow[]): readonly string[] {
  const errors = shards.flatMap((shard) => shard.errors);
  const denied = errors.filter(({ category }) => category === 'permission');
  return [...new Set(denied.map(({ service, operation }) => `${service}:${operation}`))].sort();
}

const denialOf = (executionId: string, denied: readonly string[]) =>
  `The execution ${executionId} was denied ${listed(denied)}. Verify the account to see which permissions are missing.`;
