import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { trail } from './trail.resource.ts';

export const check = defineCheck(trail, {
  id: 'cloudtrail-trail-log-file-validation-enabled',
  title: 'Trails sign digests of their log files',
  severity: 'medium',
  category: 'security',
  why: 'Without digests nobody can prove that a log file was not changed or deleted after CloudTrail wrote it.',
  fix: 'Turn on log file validation for the trail, and verify the digests now and then.',
  docs: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html',
  frameworks: {
    aws_fsbp: ['CloudTrail.4'],
    'cis_aws_3.0': ['3.2'],
    'cis_aws_5.0': ['3.2'],
    'cis_aws_7.0': ['4.2'],
    hipaa: [
      '164.308(a)(1)(ii)(B)',
      '164.308(a)(1)(ii)(D)',
      '164.312(b)',
      '164.312(c)(1)',
      '164.312(c)(2)',
    ],
    iso27001_2022: ['A.8.15', 'A.8.16'],
    nist_800_53_r5: ids`
      AU-9(a) CM-6(a) CM-9(b) PM-11(b) PM-17(b) SA-10(1) SC-16(1) SI-1(a)(2) SI-4(d) SI-7(1)
      SI-7(3) SI-7(7) SI-7(a)
    `,
    'pci_dss_4.0': ['10.3.2', '10.3.3', '10.3.4', 'A1.2.1'],
    soc2: ['CC7.3', 'PI1.3'],
  },
  peers: {
    prowler: 'cloudtrail_log_file_validation_enabled',
    cloudsploit: 'cloudtrailFileValidation',
    steampipe: 'cloudtrail_trail_validation_enabled',
  },

  evaluate({ item }) {
    if (answered(item.LogFileValidationEnabled, 'LogFileValidationEnabled')) return pass();
    return fail('Log file validation is off.');
  },
});
