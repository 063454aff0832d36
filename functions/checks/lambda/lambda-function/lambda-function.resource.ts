import { defineResource } from '../../../core/resource.ts';
import type {
  FunctionConfiguration,
  GetPolicyResponse,
  ListFunctionEventInvokeConfigsResponse,
} from '../shapes.generated.ts';

interface LambdaFunctionFacts {
  GetPolicy: GetPolicyResponse;
  ListFunctionEventInvokeConfigs: ListFunctionEventInvokeConfigsResponse;
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
  },
});
