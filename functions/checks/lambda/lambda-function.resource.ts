import type { FunctionConfiguration, GetPolicyCommandOutput } from '@aws-sdk/client-lambda';
import { defineResource } from '../../core/resource.ts';

interface LambdaFunctionFacts {
  GetPolicy: GetPolicyCommandOutput;
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
  },
});
