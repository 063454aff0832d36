import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/cost-optimization-hub/account/enrolled.check.ts';
import { enrollment } from '../../../../functions/checks/cost-optimization-hub/enrollment/enrollment.resource.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const own = { accountId: '123456789012', status: 'Active' } as const;

describeCheck(check, {
  pass: {
    'the account is enrolled': { related: { enrollments: [own] } },
  },
  fail: {
    'it is not': { related: { enrollments: [] }, message: 'The account is not enrolled.' },
  },
});

it.each([
  [own, true],
  [{ ...own, status: 'Inactive' }, false],
  [{ ...own, accountId: '210987654321' }, false],
] as const)('takes for an enrolment %j: %s', (item, expected) => {
  const scope = { accountId: '123456789012', partition: 'aws', region: 'global' } as const;

  expect(enrollment.select?.(item, scope)).toBe(expected);
});
