import { describe, expect, it } from 'vitest';
import type { Change } from '../../../functions/core/findings/finding-change.ts';
import { findingUpdate } from '../../../functions/data/findings/finding-writes.ts';
import { findingOf } from '../../../functions/data/findings/findings.ts';
import { check, executionAt, owner } from '../../support/findings/account-state.ts';

const at = '2026-11-21T03:00:00.000Z';
const amount = { microsPerMonth: 8_000_000, currency: 'USD', basis: 'List price of today.' };

/** The finding as it is read back after a verdict was written. */
function stored(own: object) {
  const change: Change = {
    kind: 'observed',
    checkId: check.id,
    region: 'eu-west-1',
    resource: 'v',
    change: 'new',
    from: 'nothing',
    digest: 'd',
    content: {
      severity: 'low',
      operations: [],
      outcome: { status: 'fail', message: 'Nothing uses it.', ...own },
    },
  };
  const write = {
    executionId: executionAt(at),
    at: new Date(at),
    fence: 1,
    severity: 'low',
  } as const;
  const { set = {}, setIfAbsent = {} } = findingUpdate(owner, change, write).changes;
  return findingOf({ ...setIfAbsent, ...set });
}

describe('the verdict of a finding', () => {
  it('is stored with its amount', () => {
    expect(stored({ amount }).verdict).toEqual({
      status: 'fail',
      message: 'Nothing uses it.',
      amount,
      at,
    });
  });

  it('needs none, as all that were stored before have none', () => {
    expect(stored({}).verdict).toEqual({ status: 'fail', message: 'Nothing uses it.', at });
  });
});
