import type { Env as AccountsEnv } from '../../../functions/api/accounts/env.ts';
import type { Env as AuthEnv } from '../../../functions/api/auth/env.ts';
import type { Env as TenantsEnv } from '../../../functions/api/tenants/env.ts';
import type { Env as WatchdogEnv } from '../../../functions/events/watchdog/env.ts';
import type { Env as RunShardEnv } from '../../../functions/run/run-shard/env.ts';

/** All that handlers are told by whoever deploys them; a variable that is new here fails the build. */
type Variable = keyof (AccountsEnv & AuthEnv & TenantsEnv & WatchdogEnv & RunShardEnv);

/** What Lambda and the SDK read. */
type Given = 'AWS_REGION' | 'AWS_EC2_METADATA_DISABLED';

/** What a bundled handler reads when its function starts, as its `env.ts` says. Nothing here is asked for anything. */
export const handlerEnvironment = {
  AWS_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
  TABLE_NAME: 'table',
  BUCKET_NAME: 'bucket',
  DATA_ROLE_ARN: 'arn:aws:iam::111111111111:role/data',
  TENANT_ROLE_NAME: 'roundsman-bench-111111111111-checks',
  RESERVE_SECONDS: '60',
  FAILURE_TOPIC_ARN: 'arn:aws:sns:us-east-1:111111111111:failures',
  STATE_MACHINE_ARN: 'arn:aws:states:us-east-1:111111111111:stateMachine:run-task',
  SCHEDULE_GROUP_NAME: 'roundsman-bench',
  SCHEDULER_ROLE_ARN: 'arn:aws:iam::111111111111:role/scheduler',
  USER_POOL_ID: 'us-east-1_bench',
  USER_POOL_CLIENT_ID: 'client',
  REGISTRATION: 'open',
  ERASE_ACCOUNT_FUNCTION_NAME: 'erase-account',
  ERASE_TENANT_FUNCTION_NAME: 'erase-tenant',
  STAGE: 'bench',
  OPERATOR_ACCOUNT_ID: '111111111111',
  SCHEDULE_DLQ_ARN: 'arn:aws:sqs:us-east-1:111111111111:dead-letters',
} as const satisfies Readonly<Record<Variable | Given, string>>;
