import type { UserCredentials } from '../../../../functions/checks/iam/credential-report.judgement.ts';
import { check } from '../../../../functions/checks/iam/user/access-keys-rotated.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const now = new Date('2026-06-01T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

const withoutKeys: UserCredentials = {
  user: 'ann',
  arn: 'arn:aws:iam::123456789012:user/ann',
  user_creation_time: daysAgo(900),
  password_enabled: true,
  password_last_used: undefined,
  password_last_changed: daysAgo(900),
  mfa_active: true,
  access_key_1_active: false,
  access_key_1_last_rotated: undefined,
  access_key_1_last_used_date: undefined,
  access_key_2_active: false,
  access_key_2_last_rotated: undefined,
  access_key_2_last_used_date: undefined,
};

const keys = (first: number | undefined, second?: number | undefined) => ({
  now,
  item: {
    ...withoutKeys,
    access_key_1_active: first !== undefined,
    access_key_1_last_rotated: first === undefined ? undefined : daysAgo(first),
    access_key_2_active: second !== undefined,
    access_key_2_last_rotated: second === undefined ? undefined : daysAgo(second),
  },
});

describeCheck(check, {
  pass: {
    'the key is new': keys(0),
    'the key is exactly as old as it may be': keys(90),
    'both keys are young': keys(3, 80),
    'the old key is inactive': {
      now,
      item: { ...keys(3).item, access_key_2_last_rotated: daysAgo(400) },
    },
    'the tenant allows more days': { ...keys(200), parameters: { maxAgeDays: 365 } },
  },
  fail: {
    'the key is a day too old': {
      ...keys(91),
      message: 'Access key 1 is 91 days old; the limit is 90 days.',
    },
    'only the second key is old': {
      ...keys(undefined, 400),
      message: 'Access key 2 is 400 days old; the limit is 90 days.',
    },
    'both keys are old': {
      ...keys(100, 200),
      message: 'Access key 1 is 100 days old, Access key 2 is 200 days old; the limit is 90 days.',
    },
    'the tenant allows fewer days': {
      ...keys(31),
      parameters: { maxAgeDays: 30 },
      message: 'Access key 1 is 31 days old; the limit is 30 days.',
    },
  },
  errors: {
    'an active key has no date': {
      now,
      item: { ...withoutKeys, access_key_1_active: true },
      message: /without access_key_1_last_rotated/,
    },
  },
  skips: {
    'a user without active keys': { item: withoutKeys },
  },
});
