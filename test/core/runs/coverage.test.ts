import { expect, it } from 'vitest';
import { noErrors } from '../../../functions/core/findings/counts.ts';
import { fallenCoverage } from '../../../functions/core/runs/coverage.ts';
import type { ShardRow } from '../../../functions/core/runs/shard.ts';
import type { Coverage, CoverageState } from '../../../functions/core/scan/ledger.ts';
import { accountId, otherAccountId, sampleShard } from '../../support/runs/run-samples.ts';

const row = (operation: string, state: CoverageState): Coverage => ({
  region: 'eu-west-1',
  operation,
  state,
  count: 1,
});

const shard = (ledger: readonly Coverage[], own: Partial<ShardRow> = {}) =>
  sampleShard({ state: 'done', ledger, ...own });

const before = [shard([row('s3:ListBuckets', 'ok'), row('ec2:DescribeVolumes', 'empty')])];

it.each([
  'denied',
  'throttled',
  'service',
  'authentication',
  'platform',
  'region-disabled',
] as const)('an operation that worked and now is %s is a fall', (state) => {
  const now = [shard([row('s3:ListBuckets', state), row('ec2:DescribeVolumes', 'ok')])];

  expect(fallenCoverage(before, now)).toEqual([{ accountId, operations: 1 }]);
});

it('an operation that works for some items and no longer for others is a fall', () => {
  const now = [shard([row('s3:ListBuckets', 'ok'), row('s3:ListBuckets', 'denied')])];

  expect(fallenCoverage(before, now)).toEqual([{ accountId, operations: 1 }]);
});

it('what never worked cannot fall', () => {
  const denied = [shard([row('s3:ListBuckets', 'denied')])];

  expect(fallenCoverage(denied, denied)).toEqual([]);
});

it('what nobody asks any more is no fall: the scope became smaller', () => {
  expect(fallenCoverage(before, [shard([row('s3:ListBuckets', 'ok')])])).toEqual([]);
});

it.each([
  ['was lost', { state: 'lost' }],
  ['was skipped', { state: 'skipped' }],
  ['could not sign in', { state: 'failed', errorCounts: { ...noErrors(), authentication: 9 } }],
] as const)('what was never asked is a fall where a shard %s', (_, own) => {
  expect(fallenCoverage(before, [shard([], own)])).toEqual([{ accountId, operations: 2 }]);
});

it('is counted by account, and an account that is new has none', () => {
  const now = [
    shard([row('s3:ListBuckets', 'denied')]),
    shard([row('s3:ListBuckets', 'denied')], { accountId: otherAccountId }),
  ];

  expect(fallenCoverage(before, now)).toEqual([{ accountId, operations: 1 }]);
});
