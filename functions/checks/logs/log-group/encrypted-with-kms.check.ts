import { defineCheck, fail, pass } from '../../../core/check.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { logGroup } from './log-group.resource.ts';

export const check = defineCheck(logGroup, {
  id: 'logs-log-group-encrypted-with-kms',
  title: 'Log groups are encrypted with a KMS key of the account',
  severity: 'medium',
  category: 'security',
  why: 'Logs hold what applications let slip; the key that CloudWatch Logs owns cannot be restricted, audited or taken away.',
  fix: 'Associate a KMS key with the log group, after its key policy admits the logs service of the region.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html',
  frameworks: {
    hipaa: [
      '164.308(a)(1)(ii)(B)',
      '164.308(a)(4)(ii)(A)',
      '164.312(a)(2)(iv)',
      '164.312(e)(2)(ii)',
    ],
    iso27001_2022: ['A.8.11', 'A.8.15', 'A.8.16', 'A.8.24'],
    nist_800_53_r5: ids`
      AU-9(3) CP-9(d) SC-8(3) SC-8(4) SC-13(a) SC-28(1) SI-19(4)
    `,
    'pci_dss_4.0': ['3.5.1', '8.3.2', '10.3.2', '10.3.3', '10.3.4', 'A1.2.1'],
    soc2: ['CC6.1', 'CC6.2', 'CC7.3', 'PI1.4'],
  },
  peers: {
    prowler: 'cloudwatch_log_group_kms_encryption_enabled',
    cloudsploit: 'logGroupsEncrypted',
    steampipe: 'log_group_encryption_at_rest_enabled',
  },

  evaluate({ item }) {
    if (item.kmsKeyId) return pass();
    return fail('The log group has no KMS key.');
  },
});
