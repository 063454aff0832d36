import { check } from '../../../../functions/checks/lambda/function/durable-executions-succeed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = {
  FunctionName: 'f',
  DurableConfig: { ExecutionTimeout: 3600, RetentionPeriodInDays: 14 },
};
const execution = (name: string, end: string) => ({
  DurableExecutionArn: `arn:aws:lambda:us-east-1:123456789012:function:f:1/durable-execution/${name}/1`,
  DurableExecutionName: name,
  FunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:f',
  Status: 'FAILED' as const,
  StartTimestamp: new Date('2026-11-01T00:00:00Z'),
  EndTimestamp: new Date(end),
});
const ended = (...executions: readonly ReturnType<typeof execution>[]) => ({
  ListDurableExecutionsByFunction: { DurableExecutions: [...executions] },
});

describeCheck(check, {
  pass: {
    'none failed': { item, facts: ended() },
    'the last one failed more than a week ago': {
      item,
      facts: ended(execution('order-1', '2026-11-14T05:59:59Z')),
    },
  },
  fail: {
    'one failed a week ago': {
      item,
      facts: ended(execution('order-1', '2026-11-14T06:00:00Z')),
      message:
        'Durable executions that failed or ran out of time in 7 days: 1; the last is order-1.',
    },
    'several failed, and a tenant looks back for a month': {
      item,
      facts: ended(
        execution('order-1', '2026-11-01T00:00:00Z'),
        execution('order-3', '2026-11-20T00:00:00Z'),
        execution('order-2', '2026-11-10T00:00:00Z'),
      ),
      parameters: { days: 30 },
      message:
        'Durable executions that failed or ran out of time in 30 days: 3; the last is order-3.',
    },
  },
  errors: {
    'it is not said when one ended': {
      item,
      facts: {
        ListDurableExecutionsByFunction: {
          DurableExecutions: [
            { ...execution('order-1', '2026-11-20T00:00:00Z'), EndTimestamp: undefined },
          ],
        },
      },
      message: /without EndTimestamp/,
    },
    'the answer holds no executions': {
      item,
      facts: { ListDurableExecutionsByFunction: {} },
      message: /without DurableExecutions/,
    },
  },
  skips: { 'a function that is not durable': { item: { FunctionName: 'f' } } },
});
