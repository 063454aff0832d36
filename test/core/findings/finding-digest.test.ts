import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../functions/core/amount.ts';
import type { Content } from '../../../functions/core/findings/finding-change.ts';
import { digestOf } from '../../../functions/core/findings/finding-digest.ts';

const amount: Amount = { microsPerMonth: 12_340_000, currency: 'USD', basis: 'List price.' };
const content = (own: { readonly amount?: Amount }): Content => ({
  resource: { id: 'v', name: 'v' },
  severity: 'low',
  operations: ['ec2:DescribeVolumes@eu-west-1'],
  outcome: { status: 'fail', message: 'Nothing uses it.', ...own },
});
const digest = (own: { readonly amount?: Amount } = {}) => digestOf(content(own), (text) => text);

describe('the digest of a finding with an amount', () => {
  it('says nothing of an amount where there is none', () => {
    // Behind the colon, the letter of the severity.
    expect(digest()).toBe('fNothing uses it.\nlow\nv\nec2:DescribeVolumes@eu-west-1:l');
  });

  it('is another than without', () => {
    expect(digest({ amount })).not.toBe(digest());
  });

  it('stays while the amount hardly moves', () => {
    expect(digest({ amount: { ...amount, microsPerMonth: 12_100_000 } })).toBe(digest({ amount }));
    expect(digest({ amount: { ...amount, microsPerMonth: 24_000_000 } })).not.toBe(
      digest({ amount }),
    );
  });
});
