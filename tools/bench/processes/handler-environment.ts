/** All that handlers read when their functions start, as each `env.ts` says. Nothing here is asked for anything. */
export const handlerEnvironment = {
  // What Lambda and the SDK read.
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
} as const;
