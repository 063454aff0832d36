/** What handlers read when they are loaded. Nothing here is asked for anything. */
export const handlerEnvironment = {
  AWS_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
  TABLE_NAME: 'table',
  BUCKET_NAME: 'bucket',
  DATA_ROLE_ARN: 'arn:aws:iam::111111111111:role/data',
  TENANT_ROLE_NAME: 'roundsman-bench-checks',
  RESERVE_SECONDS: '60',
  FAILURE_TOPIC_ARN: 'arn:aws:sns:us-east-1:111111111111:failures',
  STATE_MACHINE_ARN: 'arn:aws:states:us-east-1:111111111111:stateMachine:run-task',
  SCHEDULE_GROUP_NAME: 'roundsman-bench',
  SCHEDULER_ROLE_ARN: 'arn:aws:iam::111111111111:role/scheduler',
  SCHEDULE_DLQ_ARN: 'arn:aws:sqs:us-east-1:111111111111:dead-letters',
} as const;
