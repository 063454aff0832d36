import { defineCheck, fail, pass } from '../../../core/check.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-versioning-enabled',
  title: 'Buckets keep earlier versions of their objects',
  severity: 'medium',
  category: 'reliability',
  why: 'Without versioning an overwrite or a delete is final, whether it was a mistake or an attack.',
  fix: 'Enable versioning on the bucket, and expire old versions with a lifecycle rule to bound the cost.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
  needs: ['GetBucketVersioning'],

  evaluate({ facts }) {
    const status = facts.GetBucketVersioning?.Status;
    if (status === 'Enabled') return pass();
    return fail(status ? 'Versioning is suspended.' : 'Versioning was never enabled.');
  },
});
