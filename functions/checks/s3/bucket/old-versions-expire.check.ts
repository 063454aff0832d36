import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-old-versions-expire',
  title: 'Buckets with versions have a rule that expires old ones',
  severity: 'low',
  category: 'cost',
  why: 'Every overwrite and delete leaves a version that is paid for until somebody removes it.',
  fix: 'Add a lifecycle rule that expires noncurrent versions after as many days as you may want to go back.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-configuration-examples.html',
  needs: ['GetBucketLifecycleConfiguration', 'GetBucketVersioning'],

  evaluate({ facts }) {
    // Left out as long as versioning was never on; suspended, the versions there are stay:
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html
    const { Status } = answered(facts.GetBucketVersioning, 'the versioning status');
    const { GetBucketLifecycleConfiguration: lifecycle } = facts;
    const rules = lifecycle ? answered(lifecycle.Rules, 'Rules') : [];
    const expiring = rules.filter((rule) => rule.NoncurrentVersionExpiration);
    if (!Status || expiring.some((rule) => answered(rule.Status, 'Status') === 'Enabled')) {
      return pass();
    }
    return fail('No lifecycle rule expires noncurrent versions.');
  },
});
