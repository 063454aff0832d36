import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { trail } from './trail.resource.ts';

export const check = defineCheck(trail, {
  id: 'cloudtrail-trail-log-file-validation-enabled',
  title: 'Trails sign digests of their log files',
  severity: 'medium',
  category: 'security',
  why: 'Without digests nobody can prove that a log file was not changed or deleted after CloudTrail wrote it.',
  fix: 'Turn on log file validation for the trail, and verify the digests now and then.',
  docs: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html',

  evaluate({ item }) {
    if (answered(item.LogFileValidationEnabled, 'LogFileValidationEnabled')) return pass();
    return fail('Log file validation is off.');
  },
});
