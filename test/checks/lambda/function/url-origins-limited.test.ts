import { check } from '../../../../functions/checks/lambda/function/url-origins-limited.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const url = (name: string, Cors?: { readonly AllowOrigins?: string[] }) => ({
  FunctionUrl: `https://${name}.lambda-url.us-east-1.on.aws/`,
  FunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:f',
  CreationTime: '2026-01-01T00:00:00Z',
  LastModifiedTime: '2026-01-01T00:00:00Z',
  AuthType: 'AWS_IAM' as const,
  ...(Cors && { Cors }),
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
    'it has no CORS settings': urls(url('a')),
    'its settings name no origins': urls(url('a', {})),
    'it names its sites': urls(url('a', { AllowOrigins: ['https://shop.example'] })),
  },
  fail: {
    'one of two allows every origin': {
      ...urls(url('a'), url('b', { AllowOrigins: ['https://shop.example', '*'] })),
      message: 'URLs that allow every origin: https://b.lambda-url.us-east-1.on.aws/.',
    },
  },
  errors: {
    'the list is missing': {
      item: { FunctionName: 'f' },
      // AWS says that it is always there, and so does its type.
      facts: { ListFunctionUrlConfigs: {} as { FunctionUrlConfigs: [] } },
      message: /without FunctionUrlConfigs/,
    },
  },
});
