import { expect, it } from 'vitest';
import {
  logAccounts,
  reviewedAt,
} from '../../../../functions/checks/s3/bucket/aws-log-accounts.judgement.ts';

it('holds accounts, load balancing, CloudTrail and Redshift among them', () => {
  expect([...logAccounts].filter((account) => !/^\d{12}$/.test(account))).toEqual([]);
  expect([...logAccounts]).toEqual(
    expect.arrayContaining(['156460612806', '086441151436', '193672423079']),
  );
  expect(new Date(reviewedAt).toISOString()).toBe(`${reviewedAt}T00:00:00.000Z`);
});
