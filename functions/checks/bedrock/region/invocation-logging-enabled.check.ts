import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { region } from './region.resource.ts';

export const check = defineCheck(region, {
  id: 'bedrock-region-invocation-logging-enabled',
  title: 'Calls of models are logged where Bedrock is used',
  severity: 'medium',
  category: 'security',
  why: 'Without the log nobody can tell what models were asked and what they answered, by whom and at whose cost.',
  fix: 'Turn on model invocation logging in the settings of Bedrock in this region, to CloudWatch Logs or S3.',
  docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html',
  joins: ['customModels', 'guardrails'],

  evaluate({ item, related: { customModels, guardrails } }) {
    // Left out where logging was never set.
    const { cloudWatchConfig: logs, s3Config: bucket } = item.loggingConfig ?? {};
    if (logs?.logGroupName || bucket?.bucketName) return pass();
    // Every region has the setting, and most call no model.
    if (customModels.length + guardrails.length === 0) return noVerdict();
    return fail('Calls of models are not logged in this region.');
  },
});
