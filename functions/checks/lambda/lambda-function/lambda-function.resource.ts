import type { WithFacts } from '../../../core/join.ts';
import type { Metric, MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import {
  type FunctionVersionFacts,
  functionVersion,
} from '../function-version/function-version.resource.ts';
import type {
  FunctionConfiguration,
  GetPolicyResponse,
  ListFunctionEventInvokeConfigsResponse,
  ListFunctionUrlConfigsResponse,
} from '../shapes.generated.ts';

interface LambdaFunctionFacts {
  Errors: MetricSeries;
  GetFunctionConfiguration: FunctionConfiguration;
  GetPolicy: GetPolicyResponse;
  Invocations: MetricSeries;
  ListFunctionEventInvokeConfigs: ListFunctionEventInvokeConfigsResponse;
  ListFunctionUrlConfigs: ListFunctionUrlConfigsResponse;
  Throttles: MetricSeries;
}

interface LambdaFunctionRelated {
  versions: WithFacts<FunctionConfiguration, FunctionVersionFacts>;
}

export const lambdaFunction = defineResource<
  FunctionConfiguration,
  LambdaFunctionFacts,
  LambdaFunctionRelated
>({
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
    GetFunctionConfiguration: {
      action: 'lambda:GetFunctionConfiguration',
      input: ({ FunctionArn }) => ({ FunctionName: FunctionArn }),
      goneOn: {
        ResourceNotFoundException:
          'https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html',
      },
    },
    GetPolicy: {
      action: 'lambda:GetPolicy',
      input: ({ FunctionArn }) => ({ FunctionName: FunctionArn }),
      absentOn: {
        ResourceNotFoundException:
          'https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html',
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
    ListFunctionUrlConfigs: {
      action: 'lambda:ListFunctionUrlConfigs',
      input: ({ FunctionArn }) => ({ FunctionName: FunctionArn, MaxItems: 50 }),
      pages: 'FunctionUrlConfigs',
      // A function without any is answered by an empty list.
      goneOn: {
        ResourceNotFoundException:
          'https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctionUrlConfigs.html',
      },
    },
    Errors: { metric: hourly('Errors') },
    Invocations: { metric: hourly('Invocations') },
    Throttles: { metric: hourly('Throttles') },
  },

  related: {
    versions: {
      resource: functionVersion,
      facts: ['ListDurableExecutionsByFunction'],
      keys: ({ FunctionName }) => [FunctionName],
      otherKeys: ({ FunctionName }: FunctionConfiguration) => [FunctionName],
    },
  },
});

/** https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html */
function hourly(name: string): Metric<FunctionConfiguration> {
  return {
    namespace: 'AWS/Lambda',
    name,
    statistic: 'Sum',
    dimensions: ({ FunctionName }) => ({ FunctionName }),
    days: 7,
    periodSeconds: 3600,
  };
}
