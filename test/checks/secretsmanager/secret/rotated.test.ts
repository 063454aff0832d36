import { check } from '../../../../functions/checks/secretsmanager/secret/rotated.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const now = new Date('2026-11-21T06:00:00Z');
const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-a1b2c3';
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const rotates = { RotationEnabled: true, ARN: arn, CreatedDate: daysAgo(400) };

describeCheck(check, {
  pass: {
    'it was rotated in time': { item: { ...rotates, LastRotatedDate: daysAgo(90) }, now },
    'it is new': { item: { ...rotates, CreatedDate: daysAgo(1) }, now },
    'it was rotated, and its age is not told': {
      item: { RotationEnabled: true, ARN: arn, LastRotatedDate: daysAgo(3) },
      now,
    },
    'the tenant allows more': {
      item: { ...rotates, LastRotatedDate: daysAgo(300) },
      parameters: { maxDays: 365 },
      now,
    },
  },
  fail: {
    'it was rotated too long ago': {
      item: { ...rotates, LastRotatedDate: daysAgo(91) },
      now,
      message: 'Last rotated 91 days ago.',
    },
    'it was never rotated': {
      item: rotates,
      now,
      message: 'Never rotated since it was made 400 days ago.',
    },
  },
  errors: {
    'nothing is told of its age': {
      item: { RotationEnabled: true, ARN: arn },
      now,
      message: /without CreatedDate/,
    },
  },
  skips: {
    'one whose rotation is off': { item: { ...rotates, RotationEnabled: false } },
    'one whose rotation was never configured': { item: { ARN: arn, CreatedDate: daysAgo(400) } },
    'one that a service manages': { item: { ...rotates, OwningService: 'rds' } },
    'a replica': { item: { ...rotates, PrimaryRegion: 'us-east-1' } },
  },
});
