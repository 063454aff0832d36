import type { UserCredentials } from '../../../functions/checks/iam/credential-report.judgement.ts';

export const now = new Date('2026-06-01T12:00:00Z');
export const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

const nothing = {
  user: 'ann',
  arn: 'arn:aws:iam::123456789012:user/ann',
  user_creation_time: daysAgo(900),
  password_enabled: false,
  mfa_active: false,
  access_key_1_active: false,
  access_key_2_active: false,
};

/** A row of the credential report. What is left out is N/A or no_information, which is read as undefined. */
export const credentials = (more: Partial<UserCredentials> = {}) => ({
  now,
  item: { ...nothing, ...more } as UserCredentials,
});

/** The row of the root user. */
export const rootCredentials = (more: Partial<UserCredentials> = {}) =>
  credentials({
    user: '<root_account>',
    arn: 'arn:aws:iam::123456789012:root',
    ...more,
  });
