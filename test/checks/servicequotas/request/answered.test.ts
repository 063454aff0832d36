import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/servicequotas/request/answered.check.ts';
import { request } from '../../../../functions/checks/servicequotas/request/request.resource.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const now = new Date('2026-11-21T06:00:00Z');
const waiting = (days: number) => ({
  Id: 'd187537d',
  ServiceName: 'Amazon VPC',
  QuotaName: 'VPCs per Region',
  Status: 'PENDING' as const,
  Created: new Date(now.getTime() - days * 86_400_000),
});

describeCheck(check, {
  pass: {
    'it waits for as long as it may': { item: waiting(14), now },
    'the tenant allows more': { item: waiting(20), parameters: { maxDays: 30 }, now },
  },
  fail: {
    'it waits for too long': {
      item: waiting(15),
      now,
      message: 'The request for more of Amazon VPC has waited for 15 days.',
    },
    'AWS opened a case for it': {
      item: { ...waiting(30), Status: 'CASE_OPENED' },
      now,
      message: 'The request for more of Amazon VPC has waited for 30 days.',
    },
  },
  skips: {
    'a request that was granted': { item: { ...waiting(30), Status: 'APPROVED' } },
    'a request that was refused': { item: { ...waiting(30), Status: 'NOT_APPROVED' } },
  },
});

it('takes no unknown status for an answer', () => {
  // A word that AWS's model does not have.
  const item = { ...waiting(1), Status: 'ASLEEP' as 'PENDING' };
  const scope = { accountId: '123456789012', partition: 'aws', region: 'eu-west-1' } as const;

  expect(() => request.select?.(item, scope)).toThrow('"ASLEEP", which is not known');
});
