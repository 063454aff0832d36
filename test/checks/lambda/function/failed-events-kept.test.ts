import { check } from '../../../../functions/checks/lambda/function/failed-events-kept.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const statement = { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: '*' };
const policy = (...services: readonly string[]) => ({
  Policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: services.map((Service) => ({ ...statement, Principal: { Service } })),
  }),
});
const configured = (Destination?: string) => ({
  FunctionEventInvokeConfigs: [
    { MaximumRetryAttempts: 1, DestinationConfig: { OnFailure: { Destination } } },
  ],
});
const item = { FunctionName: 'f' };
const none = { FunctionEventInvokeConfigs: [] };
const queue = 'arn:aws:sqs:us-east-1:123456789012:failed';
const message = 'Failed events are dropped, of: sns.amazonaws.com.';

describeCheck(check, {
  pass: {
    'nobody is known to invoke it, and it has a dead-letter queue': {
      item: { ...item, DeadLetterConfig: { TargetArn: queue } },
      facts: { GetPolicy: undefined, ListFunctionEventInvokeConfigs: none },
    },
    'it has a dead-letter queue': {
      item: { ...item, DeadLetterConfig: { TargetArn: queue } },
      facts: { GetPolicy: policy('s3.amazonaws.com'), ListFunctionEventInvokeConfigs: none },
    },
    'it has a destination for failures': {
      item,
      facts: {
        GetPolicy: policy('events.amazonaws.com'),
        ListFunctionEventInvokeConfigs: configured(queue),
      },
    },
  },
  none: {
    'its policy names nobody: Scheduler and Pipes need none': {
      item,
      facts: { GetPolicy: undefined, ListFunctionEventInvokeConfigs: none },
    },
    'what its policy names waits for the answer': {
      item,
      facts: {
        GetPolicy: policy('apigateway.amazonaws.com', 'elasticloadbalancing.amazonaws.com'),
        ListFunctionEventInvokeConfigs: none,
      },
    },
    'an account may invoke it': {
      item,
      facts: {
        GetPolicy: {
          Policy: JSON.stringify({
            Statement: { ...statement, Principal: { AWS: 'arn:aws:iam::111122223333:root' } },
          }),
        },
        ListFunctionEventInvokeConfigs: none,
      },
    },
  },
  fail: {
    'a topic invokes it': {
      item,
      facts: {
        GetPolicy: policy('sns.amazonaws.com', 'sns.amazonaws.com'),
        ListFunctionEventInvokeConfigs: none,
      },
      message,
    },
    'its configuration names no destination': {
      item,
      facts: {
        GetPolicy: policy('sns.amazonaws.com'),
        ListFunctionEventInvokeConfigs: configured(),
      },
      message,
    },
    'its configuration is about repeating only': {
      item: { ...item, DeadLetterConfig: {} },
      facts: {
        GetPolicy: policy('sns.amazonaws.com'),
        ListFunctionEventInvokeConfigs: {
          FunctionEventInvokeConfigs: [{ MaximumRetryAttempts: 0 }],
        },
      },
      message,
    },
    'an alarm invokes it': {
      item,
      facts: {
        GetPolicy: policy('lambda.alarms.cloudwatch.amazonaws.com'),
        ListFunctionEventInvokeConfigs: none,
      },
      message: 'Failed events are dropped, of: lambda.alarms.cloudwatch.amazonaws.com.',
    },
    'services are named in the way of a region of China': {
      item,
      facts: {
        GetPolicy: policy('logs.cn-north-1.amazonaws.com.cn', 'apigateway.amazonaws.com'),
        ListFunctionEventInvokeConfigs: none,
      },
      message: 'Failed events are dropped, of: logs.cn-north-1.amazonaws.com.cn.',
    },
  },
  errors: {
    'the policy cannot be read': {
      item,
      facts: { GetPolicy: { Policy: 'no policy' }, ListFunctionEventInvokeConfigs: none },
      message: /JSON/,
    },
    'the answer holds no policy': {
      item,
      facts: { GetPolicy: {}, ListFunctionEventInvokeConfigs: none },
      message: /without Policy/,
    },
    'the answer holds no configurations': {
      item,
      facts: { GetPolicy: policy('sns.amazonaws.com'), ListFunctionEventInvokeConfigs: {} },
      message: /without FunctionEventInvokeConfigs/,
    },
  },
});
