import { defineCheck } from '../../../core/check.ts';
import { account } from './account.resource.ts';
import { judgeWatched, watchedCalls } from './watched-changes.judgement.ts';

const watched = watchedCalls('changes of bucket policies', 's3', [
  'PutBucketAcl',
  'PutBucketPolicy',
  'PutBucketCors',
  'PutBucketLifecycle',
  'PutBucketReplication',
  'DeleteBucketPolicy',
  'DeleteBucketCors',
  'DeleteBucketLifecycle',
  'DeleteBucketReplication',
]);

export const check = defineCheck(account, {
  id: 'cloudwatch-account-bucket-policy-changes-alarmed',
  title: 'An alarm watches changes of bucket policies',
  severity: 'medium',
  category: 'security',
  why: 'One changed policy opens a bucket to everybody, and nobody looks at policies every day.',
  fix: 'Have the trail over all regions write to a log group, count the calls that change the policy, ACL, CORS, lifecycle or replication of buckets there with a metric filter, and set an alarm on it that notifies somebody.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html',
  joins: ['trails', 'loggedTrails', 'metricFilters', 'alarms'],

  evaluate: ({ related }) => judgeWatched(related, watched),
});
