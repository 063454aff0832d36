import { defineCheck, fail, pass } from '../../../core/check.ts';
import { trail } from './trail.resource.ts';

export const check = defineCheck(trail, {
  id: 'cloudtrail-trail-encrypted-with-kms',
  title: 'Trails encrypt their logs with a KMS key of yours',
  severity: 'medium',
  category: 'security',
  why: 'With the keys of S3, everybody who may read the bucket reads the logs; a key policy is a second lock, and its use is recorded.',
  fix: 'Set a customer managed key on the trail whose key policy lets CloudTrail encrypt and only auditors decrypt.',
  docs: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html',

  evaluate({ item }) {
    // Answered only where a key is set; otherwise S3 encrypts with its own.
    return item.KmsKeyId ? pass() : fail('The trail has no KMS key.');
  },
});
