import type { WithFacts } from '../../../core/join.ts';
import type { Metric, MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import type { Subnet } from '../../ec2/shapes.generated.ts';
import { visibleSubnet } from '../../ec2/visible-subnet/visible-subnet.resource.ts';
import {
  type FunctionVersionFacts,
  functionVersion,
} from '../function-version/function-version.resource.ts';
import type {
  FunctionConfiguration,
  GetFunctionRecursionConfigResponse,
  GetPolicyResponse,
  ListFunctionEventInvokeConfigsResponse,
  ListFunctionUrlConfigsResponse,
} from '../shapes.generated.ts';

export interface LambdaFunctionFacts {
  AsyncEventsDropped: MetricSeries;
  DeadLetterErrors: MetricSeries;
  DestinationDeliveryFailures: MetricSeries;
  Duration: MetricSeries;
  Errors: MetricSeries;
  GetFunctionConfiguration: FunctionConfiguration;
  GetFunctionRecursionConfig: GetFunctionRecursionConfigResponse;
  GetPolicy: GetPolicyResponse;
  Invocations: MetricSeries;
  IteratorAge: MetricSeries;
  ListFunctionEventInvokeConfigs: ListFunctionEventInvokeConfigsResponse;
  ListFunctionUrlConfigs: ListFunctionUrlConfigsResponse;
  Throttles: MetricSeries;
}

export interface LambdaFunctionRelated {
  sharingRole: FunctionConfiguration;
  subnets: Subnet;
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
    GetFunctionRecursionConfig: {
      action: 'lambda:GetFunctionRecursionConfig',
      // By its name alone.
      input: ({ FunctionName }) => ({ FunctionName }),
      goneOn: {
        ResourceNotFoundException:
          'https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionRecursionConfig.html',
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
      // Said where functions have no URLs: https://github.com/prowler-cloud/prowler/issues/1573
      notEnabledOn: {
        'AccessDeniedException: Unable to determine service/operation name':
          'https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-lambda.html',
      },
      // A function without any is answered by an empty list.
      goneOn: {
        ResourceNotFoundException:
          'https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctionUrlConfigs.html',
      },
    },
    AsyncEventsDropped: { metric: hourly('AsyncEventsDropped') },
    DeadLetterErrors: { metric: hourly('DeadLetterErrors') },
    DestinationDeliveryFailures: { metric: hourly('DestinationDeliveryFailures') },
    Duration: { metric: hourly('Duration', 'Maximum') },
    Errors: { metric: hourly('Errors') },
    Invocations: { metric: hourly('Invocations') },
    IteratorAge: { metric: hourly('IteratorAge', 'Maximum') },
    Throttles: { metric: hourly('Throttles') },
  },

  related: {
    sharingRole: {
      resource: functionVersion,
      keys: ({ Role }) => [Role],
      otherKeys: ({ Role }: FunctionConfiguration) => [Role],
    },
    subnets: {
      resource: visibleSubnet,
      keys: ({ VpcConfig }) => VpcConfig?.SubnetIds ?? [],
      otherKeys: ({ SubnetId }: Subnet) => [SubnetId],
    },
    versions: {
      resource: functionVersion,
      facts: ['ListDurableExecutionsByFunction'],
      keys: ({ FunctionName }) => [FunctionName],
      otherKeys: ({ FunctionName }: FunctionConfiguration) => [FunctionName],
    },
  },
});

/** https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html */
function hourly(
  name: string,
  statistic: Metric<never>['statistic'] = 'Sum',
): Metric<FunctionConfiguration> {
  return {
    namespace: 'AWS/Lambda',
    name,
    statistic,
    dimensions: ({ FunctionName }) => ({ FunctionName }),
    days: 7,
    periodSeconds: 3600,
  };
}
