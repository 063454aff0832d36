import { describe, expect, it } from 'vitest';
import { keepList, turnsOf } from '../../web/src/queries/client.ts';

describe('while a page of a list is read', () => {
  const key = ['tenant-a', 'findings', { status: 'fail', q: undefined }, 'cursor-2'];
  const some = { items: ['a finding'] };

  it.each([
    ['the page before', [...key.slice(0, 3), undefined], some, some],
    [
      'the page before, by another key of the same',
      ['tenant-a', 'findings', { status: 'fail' }, 'x'],
      some,
      some,
    ],
    [
      'an empty page: it would read as the verdict',
      [...key.slice(0, 3), undefined],
      { items: [] },
      undefined,
    ],
    ['another filter', ['tenant-a', 'findings', { status: 'error' }, 'cursor-2'], some, undefined],
    ['another tenant', ['tenant-b', ...key.slice(1)], some, undefined],
    ['another list', ['tenant-a', 'executions', ...key.slice(2)], some, undefined],
  ])('%s stays as it may', (_, queryKey, before, kept) => {
    expect(keepList({ of: key, before: queryKey }, before)).toBe(kept);
  });

  it('nothing stays where nothing was', () => {
    expect(keepList({ of: key, before: undefined }, undefined)).toBeUndefined();
  });
});

describe('a list', () => {
  const page = { items: ['a', 'b'], cursor: 'next' };

  it.each([
    ['goes on behind its page', { ...page, stopped: false }, false, { next: 'next' }],
    [
      'says how far the search came',
      { ...page, stopped: true },
      false,
      { next: 'next', stopped: 2 },
    ],
    ['goes on nowhere while the page before is on screen', { ...page, stopped: true }, true, {}],
    ['goes on nowhere before it is read', undefined, false, {}],
  ])('%s', (_, data, isPlaceholderData, turns) => {
    expect(turnsOf({ data, isPlaceholderData })).toEqual(turns);
  });
});
