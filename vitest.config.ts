import './test/support/node-version.ts';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Tests hold no module state and mock no modules, so workers can be shared: with one file per
    // check that is several times faster than Vitest's default.
    isolate: false,
    // By default one core is left to Vitest itself, which mostly waits: of two cores, half of all.
    maxWorkers: '100%',
    // A test that hangs is ended; how fast a machine is, no test judges.
    testTimeout: 60_000,
    // What the app warns of at synth is no fault of the tests.
    silent: 'passed-only',
    env: {
      // Stack tests assert on templates, so they skip esbuild; settings of whoever tests are not theirs.
      CDK_CONTEXT_JSON: JSON.stringify({ 'aws:cdk:bundling-stacks': [], config: false }),
      AWS_EC2_METADATA_DISABLED: 'true',
      // Handlers read their environment when they are loaded; tests make their own with `createHandler`.
      AWS_REGION: 'us-east-1',
      TABLE_NAME: 'table',
      BUCKET_NAME: 'bucket',
      DATA_ROLE_ARN: 'arn:aws:iam::111111111111:role/data',
      TENANT_ROLE_NAME: 'roundsman-test-111111111111-checks',
      RESERVE_SECONDS: '60',
      FAILURE_TOPIC_ARN: 'arn:aws:sns:us-east-1:111111111111:failures',
      STATE_MACHINE_ARN: 'arn:aws:states:us-east-1:111111111111:stateMachine:run-task',
      SCHEDULE_GROUP_NAME: 'roundsman-test',
      SCHEDULER_ROLE_ARN: 'arn:aws:iam::111111111111:role/scheduler',
      USER_POOL_ID: 'us-east-1_pool',
      USER_POOL_CLIENT_ID: 'client',
      REGISTRATION: 'open',
      ERASE_ACCOUNT_FUNCTION_NAME: 'erase-account',
      ERASE_TENANT_FUNCTION_NAME: 'erase-tenant',
      STAGE: 'test',
      OPERATOR_ACCOUNT_ID: '111111111111',
      SCHEDULE_DLQ_ARN: 'arn:aws:sqs:us-east-1:111111111111:dead-letters',
    },
  },
});
