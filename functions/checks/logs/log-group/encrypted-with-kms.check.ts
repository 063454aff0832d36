import { defineCheck, fail, pass } from '../../../core/check.ts';
import { logGroup } from './log-group.resource.ts';

export const check = defineCheck(logGroup, {
  id: 'logs-log-group-encrypted-with-kms',
  title: 'Log groups are encrypted with a KMS key of the account',
  severity: 'medium',
  category: 'security',
  why: 'Logs hold what applications let slip; the key that CloudWatch Logs owns cannot be restricted, audited or taken away.',
  fix: 'Associate a KMS key with the log group, after its key policy admits the logs service of the region.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html',

  evaluate({ item }) {
    if (item.kmsKeyId) return pass();
    return fail('The log group has no KMS key.');
  },
});
