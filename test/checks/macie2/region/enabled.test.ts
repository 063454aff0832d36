import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/macie2/region/enabled.check.ts';
import { PermissionError } from '../../../../functions/core/errors.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { fakeAws, throwing } from '../../../support/fakes/fake-aws.ts';

const here = { Name: 'a', BucketRegion: 'us-east-1' };
const there = { Name: 'b', BucketRegion: 'eu-west-1' };

describeCheck(check, {
  pass: {
    'it is on': { item: { status: 'ENABLED' }, related: { buckets: [there, here] } },
  },
  fail: {
    'it is off': { related: { buckets: [here] }, message: 'Macie is off.' },
    'it is suspended': {
      item: { status: 'PAUSED' },
      related: { buckets: [here] },
      message: 'Macie is suspended.',
    },
  },
  none: {
    'there are no buckets': { related: { buckets: [] } },
    'all buckets are elsewhere': { related: { buckets: [there] } },
  },
  errors: {
    'AWS has a new status': {
      // A word that AWS's model does not have.
      item: { status: 'ASLEEP' as 'PAUSED' },
      related: { buckets: [here] },
      message: /"ASLEEP", which is not known/,
    },
    'a bucket has no region': {
      item: { status: 'ENABLED' },
      related: { buckets: [{ Name: 'a' }] },
      message: /without BucketRegion/,
    },
  },
});

const refused = (words: string) =>
  fakeAws({
    calls: {
      'macie2:GetMacieSession': throwing(
        new PermissionError(`GetMacieSession: AccessDeniedException, ${words}`, {
          service: 'macie2',
          operation: 'GetMacieSession',
          awsCode: 'AccessDeniedException',
        }),
      ),
    },
    lists: {
      's3:ListBuckets': () => ({ answer: { Buckets: [{ Name: 'b', BucketRegion: 'eu-west-1' }] } }),
    },
  });

it('tells by the words of the code whether Macie is off or may not be asked', async () => {
  const off = await runScan(refused('Macie is not enabled.'), [check]);
  const denied = await runScan(refused('not authorized to perform: macie2:GetMacieSession'), [
    check,
  ]);

  expect(off.lines).toEqual(['macie2-region-enabled eu-west-1 eu-west-1 fail: Macie is off.']);
  expect(denied.lines).toEqual(['macie2-region-enabled eu-west-1 - error: permission']);
});
