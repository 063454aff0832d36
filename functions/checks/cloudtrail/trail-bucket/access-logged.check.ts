import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { trailBucket } from './trail-bucket.resource.ts';

export const check = defineCheck(trailBucket, {
  id: 'cloudtrail-trail-bucket-access-logged',
  title: 'Buckets of trails log who reads them',
  severity: 'medium',
  category: 'security',
  why: 'Whoever covers tracks goes to the logs first; without access logs nobody sees that they were read or deleted.',
  fix: 'Turn on server access logging for the bucket of the trail, into another bucket.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html',
  needs: ['GetBucketLogging'],

  evaluate({ item, facts }) {
    // Empty as long as logging is off:
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLogging.html
    if (answered(facts.GetBucketLogging, 'the logging status').LoggingEnabled) return pass();
    return fail(`The bucket ${item.bucket.Name} does not log access.`);
  },
});
