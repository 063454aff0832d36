import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../functions/core/amount.ts';
import { defineCheck, fail } from '../../../functions/core/check.ts';
import { defineResource } from '../../../functions/core/resource.ts';
import { metadata, runScan } from '../../support/checks/run-scan.ts';
import { fakeAws, inPages } from '../../support/fakes/fake-aws.ts';

const volume = defineResource<{ readonly Id: string }>({
  service: 'ec2',
  type: 'Test::Volume',
  scope: 'regional',
  list: { operation: 'ListVolumes', action: 'ec2:DescribeVolumes', items: 'Volumes' },
  identify: ({ Id }, { region }) => ({ id: Id, name: Id, region }),
  facts: {},
});

async function observe(amount: Amount) {
  const check = defineCheck(volume, {
    ...metadata('ec2-volume-used'),
    evaluate: () => fail('Nothing uses it.', { amount }),
  });
  const aws = fakeAws({ lists: { 'ec2:ListVolumes': inPages('Volumes', [[{ Id: 'v' }]]) } });
  const { steps } = await runScan(aws, [check]);
  return steps.flatMap(({ observations }) => observations)[0];
}

const amount = { microsPerMonth: 8_000_000, currency: 'USD', basis: 'List price of today.' };

describe('the amount of a verdict', () => {
  it('goes with its message', async () => {
    expect(await observe(amount)).toMatchObject({
      status: 'fail',
      message: 'Nothing uses it.',
      amount,
    });
  });

  it.each([
    { ...amount, microsPerMonth: Number.NaN },
    { ...amount, microsPerMonth: 0.1 },
    { ...amount, currency: '' },
  ])('is a fault of the check where it is none', async (wrong) => {
    expect(await observe(wrong)).toMatchObject({
      status: 'error',
      error: { category: 'platform', context: { operation: 'ec2-volume-used' } },
    });
  });
});
