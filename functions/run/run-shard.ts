import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { checks } from '../checks/registry.generated.ts';
import type { ExecutionId, TenantId } from '../core/ids.ts';
import { metricLine } from '../core/metrics.ts';
import { RunShardInput, type RunShardResult } from '../core/runs/run-input.ts';
import { openBucket } from '../data/store/bucket.ts';
import { openTable } from '../data/store/open-table.ts';
import { createPacer } from '../data/store/pacer.ts';
import type { Store } from '../data/store/store.ts';
import { createRetryRule } from '../platform/calls/retry.ts';
import { assumeDataRole } from '../platform/entry/data-role.ts';
import { connectSts } from '../platform/entry/sts.ts';
import { systemClock } from '../platform/process/clock.ts';
import { readEnv } from '../platform/process/env.ts';
import type { SignIn } from './account-session.ts';
import { runEntry } from './shard-entry.ts';
import type { EntryDependencies } from './shard-work.ts';
import { createSignIn } from './sign-in.ts';

export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  /** Assumed once per entry with the session tag `tenantId`. */
  DATA_ROLE_ARN: z.string().min(1),
  /** The fixed name of the role in a tenant's account. */
  TENANT_ROLE_NAME: z.string().min(1),
  /** Seconds before the function's end at which a shard stores its cursor and returns. */
  RESERVE_SECONDS: z.coerce.number().positive(),
});
export type Env = z.input<typeof Env>;

/** Set by Lambda itself. */
const LambdaEnv = z.object({ AWS_REGION: z.string().min(1) });

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

const env = readEnv(Env);
const { AWS_REGION: region } = readEnv(LambdaEnv);

export const handler = createHandler({
  openStore: async (tenantId, executionId) => {
    // One for all, so that the row counts every repeat.
    const retry = createRetryRule({ delayBudget: Number.POSITIVE_INFINITY });
    const sts = connectSts({ region, retry });
    const execution = `roundsman-${executionId}`;
    const role = { roleArn: env.DATA_ROLE_ARN, tenantId, execution };
    const credentials = await assumeDataRole(sts, role);
    return {
      table: openTable(env.TABLE_NAME, { credentials, retry, pacer: createPacer() }),
      bucket: openBucket(env.BUCKET_NAME, { credentials, retry }),
    };
  },
  reserveMilliseconds: env.RESERVE_SECONDS * 1000,
  signIn: createSignIn(region, env.TENANT_ROLE_NAME),
  checks,
  clock: systemClock,
  log: console.log,
});
