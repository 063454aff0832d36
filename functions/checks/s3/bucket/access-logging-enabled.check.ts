import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-access-logging-enabled',
  title: 'Buckets log who reads and writes their objects',
  severity: 'medium',
  category: 'security',
  why: 'After a leak, nobody can tell which objects were read, by whom, or from where.',
  fix: 'Turn on server access logging into another bucket of the same region and account.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html',
  frameworks: {
    aws_fsbp: ['S3.9'],
    hipaa: [
      '164.308(a)(1)(ii)(D)',
      '164.308(a)(3)(ii)(A)',
      '164.308(a)(6)(ii)',
      '164.312(b)',
      '164.312(e)(2)(i)',
    ],
    iso27001_2022: ['A.8.15'],
    nist_800_53_r5: ids`
      AC-2(4) AC-3(10) AC-4(26) AC-6(9) AU-2(b) AU-3(a) AU-3(b) AU-3(c) AU-3(d) AU-3(e)
      AU-3(f) AU-6(3) AU-6(4) AU-6(6) AU-6(9) AU-8(b) AU-10 AU-12(1) AU-12(2) AU-12(3)
      AU-12(4) AU-12(a) AU-12(c) AU-14(3) AU-14(a) AU-14(b) CA-7(b) CM-5(1)(b) CM-6(a) CM-9(b)
      IA-3(3)(b) MA-4(1)(a) PM-14(a)(1) PM-14(b) PM-31 SC-7(9)(b) SI-3(8)(b) SI-4(2) SI-4(17)
      SI-4(20) SI-7(8) SI-10(1)(c)
    `,
    'pci_dss_4.0': ids`
      5.3.4 10.2.1 10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.2 10.3.1
      10.6.3 A1.2.1
    `,
    soc2: ['A1.2', 'CC6.1', 'CC6.2', 'CC7.2', 'CC7.3'],
  },
  peers: {
    prowler: 's3_bucket_server_access_logging_enabled',
    cloudsploit: 'bucketLogging',
    steampipe: 's3_bucket_logging_enabled',
  },
  needs: ['GetBucketLogging'],

  evaluate({ facts }) {
    // Empty as long as logging is off:
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLogging.html
    const { LoggingEnabled: logging } = answered(facts.GetBucketLogging, 'the logging status');
    return logging ? pass() : fail('Server access logging is off.');
  },
});
