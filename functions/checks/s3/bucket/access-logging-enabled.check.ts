import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { bucket } from './bucket.resource.ts';

export const check = defineCheck(bucket, {
  id: 's3-bucket-access-logging-enabled',
  title: 'Buckets log who reads and writes their objects',
  severity: 'medium',
  category: 'security',
  why: 'After a leak, nobody can tell which objects were read, by whom, or from where.',
  fix: 'Turn on server access logging into another bucket of the same region and account.',
  docs: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html',
  needs: ['GetBucketLogging'],

  evaluate({ facts }) {
    // Empty as long as logging is off:
    // https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLogging.html
    const { LoggingEnabled: logging } = answered(facts.GetBucketLogging, 'the logging status');
    return logging ? pass() : fail('Server access logging is off.');
  },
});
