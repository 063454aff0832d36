import { describe, expect, it } from 'vitest';
import { judgeComparison } from '../../../../bin/doctor/examine/clients.ts';
import { firstDifference } from '../../../../bin/doctor/examine/first-difference.ts';

const call = { api: 's3', operation: 'ListBuckets' };

describe('what came of both clients', () => {
  it('is good where they read the same', () => {
    expect(judgeComparison({ kind: 'equal' }, call).verdict).toBe('good');
  });

  it('is to be reported where they do not, with the place', () => {
    const answer = judgeComparison(
      { kind: 'differs', at: 'Buckets.0.Name: "a", and ours "b"' },
      call,
    );

    expect(answer.verdict).toBe('missing');
    expect(answer.seen).toContain('ListBuckets');
    expect(answer.seen).toContain('Buckets.0.Name: "a", and ours "b"');
  });

  it('is to be reported where ours alone fails', () => {
    const failed = { kind: 'failed', code: 'SignatureDoesNotMatch', message: 'No.' } as const;

    expect(judgeComparison(failed, call)).toMatchObject({
      verdict: 'missing',
      seen: expect.stringContaining('SignatureDoesNotMatch, No.'),
    });
  });
});

describe('the first difference', () => {
  const made = new Date('2026-11-26T10:00:00Z');
  const answer = { Buckets: [{ Name: 'a', CreationDate: made }], $metadata: { attempts: 1 } };
  const other = (bucket: object) => ({ Buckets: [bucket] });

  it.each<[string, object, string | undefined]>([
    ['the same, but for the call', other({ Name: 'a', CreationDate: new Date(made) }), undefined],
    ['a member undefined', { ...answer, Owner: undefined }, undefined],
    ['another word', other({ Name: 'b', CreationDate: made }), 'Buckets.0.Name: "a", and ours "b"'],
    [
      'a date as text',
      other({ Name: 'a', CreationDate: made.toISOString() }),
      'Buckets.0.CreationDate',
    ],
    ['another date', other({ Name: 'a', CreationDate: new Date(0) }), 'Buckets.0.CreationDate'],
    ['a member less', other({ Name: 'a' }), 'Buckets.0.CreationDate'],
    ['a member more', { ...answer, Owner: { ID: '1' } }, 'Owner: nothing, and ours'],
    ['nothing', {}, 'Buckets'],
  ])('of %s', (_, ours, expected) => {
    const found = firstDifference(answer, ours);

    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(expected);
  });
});
