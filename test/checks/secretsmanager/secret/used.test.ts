import { check } from '../../../../functions/checks/secretsmanager/secret/used.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const now = new Date('2026-11-21T06:00:00Z');
const arn = (region: string) => `arn:aws:secretsmanager:${region}:123456789012:secret:db-a1b2c3`;
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

describeCheck(check, {
  pass: {
    'it was read on the last day that is allowed': {
      item: { LastAccessedDate: daysAgo(90), CreatedDate: daysAgo(400) },
      now,
    },
    'it is new and was not read yet': { item: { CreatedDate: daysAgo(1) }, now },
    'the tenant allows more': {
      item: { LastAccessedDate: daysAgo(300) },
      parameters: { maxIdleDays: 365 },
      now,
    },
  },
  fail: {
    'it was read too long ago': {
      item: { LastAccessedDate: daysAgo(91), CreatedDate: daysAgo(400) },
      now,
      message: 'Last read 91 days ago.',
    },
    'it was never read': {
      item: { CreatedDate: daysAgo(200) },
      now,
      message: 'Never read since it was made 200 days ago.',
    },
    'it is the primary of replicas, whose date is that of its own region': {
      item: { ARN: arn('us-east-1'), PrimaryRegion: 'us-east-1', CreatedDate: daysAgo(200) },
      now,
      message: 'Never read in the region of its primary since it was made 200 days ago.',
    },
  },
  skips: {
    // https://docs.aws.amazon.com/secretsmanager/latest/userguide/standalone-secret.html
    'a replica, which stands by': {
      item: { ARN: arn('eu-west-1'), PrimaryRegion: 'us-east-1', CreatedDate: daysAgo(200) },
    },
    // https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html
    'a secret that RDS manages': {
      item: { ARN: arn('us-east-1'), OwningService: 'rds', CreatedDate: daysAgo(200) },
    },
  },
});
