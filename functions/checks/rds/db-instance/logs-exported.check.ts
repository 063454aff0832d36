import { defineCheck, fail, pass } from '../../../core/check.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { dbInstance } from './db-instance.resource.ts';

export const check = defineCheck(dbInstance, {
  id: 'rds-db-instance-logs-exported',
  title: 'DB instances send their logs to CloudWatch',
  severity: 'medium',
  category: 'operations',
  why: 'Logs on the instance are deleted after days and lost with it, just when somebody wants to know what happened.',
  fix: 'Export the log types that matter, above all audit and error logs, to CloudWatch Logs.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html',
  frameworks: {
    hipaa: ['164.308(a)(4)(ii)(A)', '164.312(b)'],
    iso27001_2022: ['A.8.15'],
    nist_800_53_r5: ids`
      AC-2(4) AC-3(10) AC-4(26) AC-6(9) AU-2(b) AU-3(a) AU-3(b) AU-3(c) AU-3(d) AU-3(e)
      AU-3(f) AU-6(3) AU-6(4) AU-6(6) AU-6(9) AU-8(b) AU-10 AU-12(1) AU-12(2) AU-12(3)
      AU-12(4) AU-12(a) AU-12(c) AU-14(3) AU-14(a) AU-14(b) CA-7(b) CM-5(1)(b) IA-3(3)(b)
      MA-4(1)(a) PM-14(a)(1) PM-14(b) PM-31 SC-7(9)(b) SI-3(8)(b) SI-4(2) SI-4(17) SI-4(20)
      SI-7(8) SI-10(1)(c)
    `,
    'pci_dss_4.0': ids`
      5.3.4 10.2.1 10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.2
      10.3.1 10.6.3 A1.2.1
    `,
    soc2: ['A1.2', 'CC7.2', 'CC7.3', 'PI1.3'],
  },
  peers: {
    prowler: 'rds_instance_integration_cloudwatch_logs',
    cloudsploit: 'rdsLoggingEnabled',
    steampipe: 'rds_db_instance_cloudwatch_logs_enabled',
  },
  // Members of a cluster: the cluster exports their logs. RDS Custom leaves logs to its owner.
  appliesTo: ({ DBClusterIdentifier, Engine }) =>
    DBClusterIdentifier === undefined && !Engine?.startsWith('custom-'),

  evaluate({ item }) {
    // The log types that are exported. Left out, it names none:
    // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBInstance.html
    const { EnabledCloudwatchLogsExports: exported = [] } = item;
    return exported.length > 0 ? pass() : fail('No log is exported.');
  },
});
