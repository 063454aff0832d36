import type { Context } from 'aws-lambda';
import type { ExecutionId, TenantId } from '../../core/ids.ts';
import { metricLine } from '../../core/metrics.ts';
import { RunShardInput, type RunShardResult } from '../../core/runs/run-input.ts';
import type { Store } from '../../data/store/store.ts';
import type { SignIn } from './account-session.ts';
import { runEntry } from './shard-entry.ts';
import type { EntryDependencies } from './shard-scan.ts';

export interface Dependencies extends Omit<EntryDependencies, 'store'> {
  readonly openStore: (tenantId: TenantId, executionId: ExecutionId) => Promise<Store>;
  readonly reserveMilliseconds: number;
  /** Where metrics go, a line each. */
  readonly log: (line: string) => void;
}

/** One entry of one shard: as the tenant's data role, and as the tenant's own role. */
export const createHandler =
  ({ openStore, reserveMilliseconds, log, ...dependencies }: Dependencies) =>
  async (
    event: unknown,
    context: Pick<Context, 'getRemainingTimeInMillis' | 'functionName'>,
  ): Promise<RunShardResult> => {
    const input = RunShardInput.parse(event);
    const remaining = context.getRemainingTimeInMillis();
    const time = {
      deadline: dependencies.clock.now() + remaining,
      limit: AbortSignal.timeout(Math.max(0, remaining - reserveMilliseconds)),
    };
    const store = await openStore(input.tenantId, input.executionId);
    const { clock } = dependencies;
    const { functionName } = context;
    const signIn: SignIn = async (account, request) => {
      const signedIn = await dependencies.signIn(account, request);
      const percent = signedIn.packedPolicyPercent;
      if (percent !== undefined) {
        log(metricLine('PackedPolicySize', { value: percent, at: clock.now(), functionName }));
      }
      return signedIn;
    };
    return runEntry(input, time, { ...dependencies, signIn, store });
  };
