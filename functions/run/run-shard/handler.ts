import { openBucket } from '../../data/store/bucket.ts';
import { openTable } from '../../data/store/open-table.ts';
import { createPacer } from '../../data/store/pacer.ts';
import { createRetryRule } from '../../platform/calls/retry.ts';
import { assumeDataRole } from '../../platform/entry/data-role.ts';
import { connectSts } from '../../platform/entry/sts.ts';
import { systemClock } from '../../platform/process/clock.ts';
import { LambdaEnv, readEnv } from '../../platform/process/env.ts';
import { repertoire } from '../repertoire.ts';
import { Env } from './env.ts';
import { createHandler } from './run-shard.ts';
import { createSignIn } from './sign-in.ts';

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
  repertoire,
  clock: systemClock,
  log: console.log,
});
