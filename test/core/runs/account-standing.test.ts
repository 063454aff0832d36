import { describe, expect, it } from 'vitest';
import type { Account } from '../../../functions/core/accounts/account.ts';
import { AccountId } from '../../../functions/core/ids.ts';
import { standingAfterRun } from '../../../functions/core/runs/account-standing.ts';
import type { ShardRow, StoredError } from '../../../functions/core/runs/shard.ts';
import type { TaskScope } from '../../../functions/core/tasks/task.ts';
import { accountId, executionId, sampleShard } from '../../support/runs/run-samples.ts';

const error = (own: Partial<StoredError>): StoredError => ({
  name: 'PermissionError',
  category: 'permission',
  message: 'No policy allows it.',
  service: 's3',
  operation: 'ListBuckets',
  observations: 1,
  ...own,
});
const refusal = error({ category: 'authentication', service: 'sts', operation: 'AssumeRole' });
const expired = error({ category: 'authentication' });

const clean = sampleShard({ state: 'done', calls: 12 });
const denied = sampleShard({ state: 'failed', calls: 12, errors: [error({})] });
const refused = sampleShard({ state: 'failed', calls: 0, errors: [refusal] });
const lost = sampleShard({ state: 'lost', calls: 0 });
const throttled = sampleShard({
  state: 'failed',
  calls: 0,
  errors: [error({ category: 'limit', service: 'sts', operation: 'AssumeRole' })],
});
const broke = sampleShard({ state: 'failed', calls: 7, errors: [expired] });

const whole: TaskScope = {};
const narrow: TaskScope = { services: ['s3'] };

function stateAfter(
  before: Account['state'],
  shards: readonly ShardRow[],
  { scope = whole, byRun = false } = {},
) {
  const account = { accountId, state: before, ...(byRun && { foundIn: executionId }) };
  return standingAfterRun(account, { executionId, scope }, shards)?.state;
}

describe('an account after a run', () => {
  it.each<[string, Account['state'], readonly ShardRow[], object, string | undefined]>([
    ['could not be entered', 'connected', [refused], {}, 'broken'],
    ['could not be entered any more', 'connected', [clean, refused], {}, 'broken'],
    ['could not be entered', 'degraded', [refused], {}, 'broken'],
    ['still could not be entered', 'broken', [refused], {}, undefined],
    ['was denied something', 'connected', [denied], {}, 'degraded'],
    ['was denied something again', 'degraded', [denied], {}, undefined],
    ['read all it was to read', 'connected', [clean], {}, undefined],
    // What a verification found, only a verification takes back.
    ['read all', 'degraded', [clean], {}, undefined],
    ['read all of an account that lets in others', 'broken', [clean], {}, undefined],
    // What a run found, a run may take back.
    ['entered it again and read all', 'broken', [clean], { byRun: true }, 'connected'],
    ['read all again', 'degraded', [clean], { byRun: true }, 'connected'],
    ['entered it again and was denied', 'broken', [denied], { byRun: true }, 'degraded'],
    ['entered it, and read a part', 'broken', [clean], { byRun: true, scope: narrow }, 'degraded'],
    ['read a part', 'degraded', [clean], { byRun: true, scope: narrow }, undefined],
    // Nothing that says anything of the role.
    ['was throttled at the door', 'connected', [throttled], {}, undefined],
    ['lost its session', 'connected', [broke], {}, undefined],
    ['was lost', 'broken', [lost], { byRun: true }, undefined],
    ['did not cover it', 'connected', [], {}, undefined],
    ['came before its verification', 'pending', [refused], {}, undefined],
    ['met its deletion', 'deleting', [refused], {}, undefined],
  ])('that %s: %s', (_, before, shards, more, after) => {
    expect(stateAfter(before, shards, more)).toBe(after);
  });

  it('is not judged by what happened in another', () => {
    const elsewhere = { ...refused, accountId: AccountId.parse('999999999999') };

    expect(stateAfter('connected', [clean, elsewhere])).toBeUndefined();
  });

  it('says which run found what, and what to do', () => {
    const account = { accountId, state: 'connected' } as const;
    const run = { executionId, scope: whole };
    const many = Array.from({ length: 12 }, (_, index) => error({ operation: `Get${index}` }));

    expect(standingAfterRun(account, run, [refused])?.reason).toBe(
      `The execution ${executionId} could not enter the account: No policy allows it. Deploy the template again, and verify the account.`,
    );
    const inactive = { ...refused, errors: [{ ...refusal, awsCode: 'RegionDisabledException' }] };
    expect(standingAfterRun(account, run, [inactive])?.reason).toBe(
      `The execution ${executionId} could not enter the account: No policy allows it. Then verify the account.`,
    );
    expect(standingAfterRun(account, run, [{ ...denied, errors: many }])?.reason).toMatch(
      /^The execution \w+ was denied (s3:Get\d+, ){9}s3:Get\d+ and 2 more\. Verify the account/,
    );
  });
});
