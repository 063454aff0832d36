import { answered } from '../../../core/judgement/answer.ts';
import { daysBefore } from '../../../core/judgement/days.ts';
import type { MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  DurableConfig,
  FunctionConfiguration,
  GetPolicyResponse,
  ListDurableExecutionsByFunctionResponse,
  ListFunctionEventInvokeConfigsResponse,
} from '../shapes.generated.ts';

interface LambdaFunctionFacts {
  GetPolicy: GetPolicyResponse;
  ListDurableExecutionsByFunction: ListDurableExecutionsByFunctionResponse;
  ListFunctionEventInvokeConfigs: ListFunctionEventInvokeConfigsResponse;
  Throttles: MetricSeries;
}

export const lambdaFunction = defineResource<FunctionConfiguration, LambdaFunctionFacts>({
  service: 'lambda',
  type: 'AWS::Lambda::Function',
  scope: 'regional',

  list: {
    operation: 'ListFunctions',
    action: 'lambda:ListFunctions',
    items: 'Functions',
  },

  identify: ({ FunctionArn, FunctionName }, { region }) => ({
    id: FunctionArn,
    name: FunctionName,
    region,
  }),

  facts: {
    GetPolicy: {
      action: 'lambda:GetPolicy',
      input: ({ FunctionArn }) => ({ FunctionName: FunctionArn }),
      absentOn: {
        ResourceNotFoundException:
          'https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html',
      },
    },
    ListDurableExecutionsByFunction: {
      action: 'lambda:ListDurableExecutionsByFunction',
      input: ({ FunctionArn, DurableConfig }, _, now) => ({
        FunctionName: FunctionArn,
        Statuses: ['FAILED', 'TIMED_OUT'],
        StartedAfter: firstStart(DurableConfig, now),
        MaxItems: 1000,
      }),
      pages: 'DurableExecutions',
      goneOn: {
        ResourceNotFoundException:
          'https://docs.aws.amazon.com/lambda/latest/api/API_ListDurableExecutionsByFunction.html',
      },
    },
    ListFunctionEventInvokeConfigs: {
      action: 'lambda:ListFunctionEventInvokeConfigs',
      input: ({ FunctionArn }) => ({ FunctionName: FunctionArn, MaxItems: 50 }),
      pages: 'FunctionEventInvokeConfigs',
      // A function without any is answered by an empty list.
      goneOn: {
        ResourceNotFoundException:
          'https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctionEventInvokeConfigs.html',
      },
    },
    // https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
    Throttles: {
      metric: {
        namespace: 'AWS/Lambda',
        name: 'Throttles',
        statistic: 'Sum',
        dimensions: ({ FunctionName }) => ({ FunctionName }),
        days: 7,
        periodSeconds: 3600,
      },
    },
  },
});

/**
 * The earliest start of an execution that may have ended in the last 30 days, which is as far back as a
 * check looks: AWS filters executions by their start, and one may run for as long as its function allows.
 */
function firstStart(config: DurableConfig | undefined, now: Date): Date {
  const seconds = answered(config?.ExecutionTimeout, 'ExecutionTimeout');
  return daysBefore(now, 30 + seconds / 86_400);
}
