import { check } from '../../../../functions/checks/lambda/function/url-not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type AuthType = 'NONE' | 'AWS_IAM';
const url = (name: string, type: AuthType) => ({
  FunctionUrl: `https://${name}.lambda-url.us-east-1.on.aws/`,
  FunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:f',
  CreationTime: '2026-01-01T00:00:00Z',
  LastModifiedTime: '2026-01-01T00:00:00Z',
  AuthType: type,
});
const urls = (...FunctionUrlConfigs: ReturnType<typeof url>[]) => ({
  item: { FunctionName: 'f' },
  facts: { ListFunctionUrlConfigs: { FunctionUrlConfigs } },
});

describeCheck(check, {
  pass: {
    'it has none': urls(),
    'there are none in the region': {
      item: { FunctionName: 'f' },
      facts: { ListFunctionUrlConfigs: undefined },
    },
    'all ask for credentials': urls(url('a', 'AWS_IAM'), url('b', 'AWS_IAM')),
  },
  fail: {
    'that of an alias asks nobody': {
      ...urls(url('a', 'AWS_IAM'), url('b', 'NONE')),
      message: 'URLs without authentication: https://b.lambda-url.us-east-1.on.aws/.',
    },
  },
  errors: {
    'the list is missing': {
      item: { FunctionName: 'f' },
      // AWS says that it is always there, and so does its type.
      facts: { ListFunctionUrlConfigs: {} as { FunctionUrlConfigs: [] } },
      message: /without FunctionUrlConfigs/,
    },
    'the authentication is not known': {
      // What Lambda will offer is not in the type of today.
      ...urls(url('a', 'OIDC' as AuthType)),
      message: /the authentication OIDC/,
    },
  },
});
