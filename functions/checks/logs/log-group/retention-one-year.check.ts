import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { logGroup } from './log-group.resource.ts';

export const check = defineCheck(logGroup, {
  id: 'logs-log-group-retention-one-year',
  title: 'Log groups keep their events for at least a year',
  severity: 'medium',
  category: 'security',
  why: 'Intrusions are often found months later; what the logs no longer hold then cannot be reconstructed, and audits ask for a year.',
  fix: 'Set a retention period of 365 days or more, or none, where events are kept until somebody deletes the group.',
  docs: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
  frameworks: {
    hipaa: ['164.312(b)'],
    iso27001_2022: ['A.8.15', 'A.8.16'],
    nist_800_53_r5: ids`
      AC-16(b) AU-6(3) AU-6(4) AU-6(6) AU-6(9) AU-10 AU-11 AU-11(1) AU-12(1) AU-12(2) AU-12(3)
      AU-14(a) AU-14(b) CA-7(b) PM-14(a)(1) PM-14(b) PM-21(b) PM-31 SC-28(2) SI-4(17) SI-12
    `,
    'pci_dss_4.0': ['5.3.4', '10.5.1'],
    soc2: ['CC7.2', 'CC7.3'],
  },
  peers: {
    prowler: 'cloudwatch_log_group_retention_policy_specific_days_enabled',
  },
  parameters: z.object({
    minDays: z
      .int()
      .min(1)
      .max(3653)
      .default(365)
      .describe('The least number of days that events must be kept.'),
  }),
  // Groups of this class keep their events for one day, whatever is set.
  appliesTo: ({ logGroupClass }) => logGroupClass !== 'DELIVERY',

  evaluate({ item: { retentionInDays: days }, parameters: { minDays } }) {
    // Not set, events never expire, which AWS's own rule passes, too:
    // https://docs.aws.amazon.com/config/latest/developerguide/cw-loggroup-retention-period-check.html
    if (!days || days >= minDays) return pass();
    return fail(`Events are kept for ${days} days; at least ${minDays} are demanded.`);
  },
});
