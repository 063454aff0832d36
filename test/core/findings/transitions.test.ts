import { describe, expect, it } from 'vitest';
import type { ChangeState } from '../../../functions/core/findings/finding.ts';
import type { Transition } from '../../../functions/core/findings/finding-change.ts';
import { seenDigest } from '../../../functions/core/findings/finding-digest.ts';
import { transition } from '../../../functions/core/findings/transitions.ts';

const pass = 'pA';
const fail = 'fB';
const error = 'eC';
const resolved = '~rs2lmo';
const unseen = 'uD';

const observe = (known: { before?: string; seen?: string }, digest: string) =>
  transition({ before: known.before, seen: known.seen }, digest, digest === error);

describe('observed once in a run, a finding', () => {
  it.each<[string | undefined, string, Transition['change'], Transition['from']]>([
    [undefined, pass, 'new', 'nothing'],
    [undefined, error, 'not-assessed', 'nothing'],
    [pass, pass, 'unchanged', 'open'],
    [pass, fail, 'changed', 'open'],
    [pass, error, 'not-assessed', 'open'],
    [error, error, 'unchanged', 'open'],
    [error, pass, 'changed', 'open'],
    [unseen, pass, 'changed', 'open'],
    [unseen, error, 'not-assessed', 'open'],
    [resolved, pass, 'reopened', 'resolved'],
    [resolved, error, 'not-assessed', 'resolved'],
  ])('that was %s and is %s, is %s from %s', (before, digest, change, from) => {
    expect(observe(before === undefined ? {} : { before }, digest)).toEqual({ change, from });
  });
});

describe('observed again in the same run, a finding', () => {
  it.each<[string, ChangeState, string, Transition['change']]>([
    [pass, 'new', fail, 'new'],
    [pass, 'reopened', fail, 'reopened'],
    [pass, 'changed', fail, 'changed'],
    [pass, 'unchanged', fail, 'changed'],
    [error, 'not-assessed', pass, 'changed'],
    [pass, 'new', error, 'not-assessed'],
    [pass, 'unchanged', error, 'not-assessed'],
  ])('seen as %s (%s) and now as %s, is %s', (first, change, digest, becomes) => {
    const known = { seen: seenDigest(first, change) };

    expect(observe(known, digest)).toEqual({ change: becomes, from: 'open' });
  });

  it.each<[string, ChangeState]>([
    [pass, 'new'],
    [pass, 'unchanged'],
    [error, 'not-assessed'],
  ])('just as %s (%s), says nothing new', (digest, change) => {
    expect(observe({ seen: seenDigest(digest, change) }, digest)).toBeUndefined();
  });

  it('is not compared with the run before any more', () => {
    expect(observe({ before: pass, seen: seenDigest(fail, 'changed') }, pass)).toEqual({
      change: 'changed',
      from: 'open',
    });
  });
});
