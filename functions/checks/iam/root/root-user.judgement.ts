import { answered } from '../../../core/judgement/answer.ts';

/**
 * Whether the root user has credentials at all: member accounts of an organization may have none.
 * A summary that does not speak of the password counts as one with a password.
 *
 * https://docs.aws.amazon.com/config/latest/developerguide/root-account-mfa-enabled.html judges
 * accounts without root credentials as not applicable.
 */
export function rootHasCredentials(summary: Readonly<Record<string, number>>): boolean {
  const keys = answered(summary.AccountAccessKeysPresent, 'AccountAccessKeysPresent');
  return keys > 0 || summary.AccountPasswordPresent !== 0;
}
