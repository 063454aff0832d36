import { check } from '../../../../functions/checks/bedrock/region/invocation-logging-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const customModels = [{ modelName: 'm' }] as never[];
const guardrails = [{ name: 'g' }] as never[];
const settings = (loggingConfig: object | undefined, related: object = { guardrails }) => ({
  item: (loggingConfig ? { loggingConfig } : {}) as never,
  related: { customModels: [], guardrails: [], ...related },
});
const message = 'Calls of models are not logged in this region.';

describeCheck(check, {
  pass: {
    'they are logged to CloudWatch Logs': settings({ cloudWatchConfig: { logGroupName: 'calls' } }),
    'they are logged to S3': settings({ s3Config: { bucketName: 'calls' } }),
    'they are logged, though nothing shows that there are some': settings(
      { s3Config: { bucketName: 'calls' } },
      {},
    ),
  },
  fail: {
    'logging was never set, and there is a guardrail': { ...settings(undefined), message },
    'logging was never set, and there is a model': {
      ...settings(undefined, { customModels }),
      message,
    },
    'it goes nowhere': { ...settings({ textDataDeliveryEnabled: true }), message },
    'its log group has no name': { ...settings({ cloudWatchConfig: {} }), message },
    'its bucket has no name': { ...settings({ s3Config: {} }), message },
  },
  none: { 'nothing shows that Bedrock is used': settings(undefined, {}) },
});
