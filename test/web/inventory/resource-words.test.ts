import { describe, expect, it } from 'vitest';
import {
  entryInWords,
  tagReason,
  tagsInWords,
} from '../../../web/src/parts/resource/resource-words.ts';
import type { ResourceHistory, ResourceTags } from '../../../web/src/queries/resources.ts';

type Entry = ResourceHistory[number];

const executionId = '01JCZA4K6Y2W8R0Q5V7T9X3B1D' as Entry['executionId'];
const entry = (own: Partial<Entry>): Entry => ({
  assessment: { state: 'assessed' },
  change: 'changed',
  changedAt: '2026-11-18T03:04:12.000Z',
  executionId,
  ...own,
});
const tagged = (tags: Readonly<Record<string, string>>): ResourceTags => ({ state: 'read', tags });
const denied = { state: 'not-known', category: 'permission', code: 'AccessDenied' } as const;

describe('tags', () => {
  it.each([
    ['that were read by their number', tagged({ team: 'shop', stage: '' }), '2 tags'],
    ['that a list says there are none of as none', tagged({}), 'None'],
    ['that AWS’s API does not name as not found', { state: 'none-found' } as const, 'None found'],
    ['that nobody could ask for as not known', denied, 'Not known'],
    ['of what was never read as not known', undefined, 'Not known'],
  ])('are said %s', (_, tags, said) => {
    expect(tagsInWords(tags)).toBe(said);
  });

  it('say why they are not known', () => {
    expect(tagReason(denied)).toContain('A permission is missing: AccessDenied');
    expect(tagReason(tagged({}))).toBeUndefined();
  });
});

describe('a line of the history', () => {
  it('says what was otherwise than before', () => {
    const before = entry({
      change: 'new',
      state: 'creating',
      tags: tagged({ team: 'shop', a: '1' }),
    });
    const now = entry({ state: 'available', tags: tagged({ team: 'ops', b: '2' }) });

    expect(entryInWords(now, before)).toEqual([
      'State: creating, then available',
      'Tag removed: a=1',
      'Tag added: b=2',
      'Tag team: shop, then ops',
    ]);
  });

  it('tells tags that were lost from tags that could not be asked for', () => {
    const before = entry({ change: 'new', tags: tagged({ team: 'shop' }) });

    expect(entryInWords(entry({ tags: denied }), before)).toEqual(['Tags: 1 tag, then Not known']);
  });

  it('says all that was known where the entry before is not there', () => {
    const first = entry({ state: 'available', tags: tagged({ team: 'shop' }) });

    expect(entryInWords(first, undefined)).toEqual(['State: available', 'Tags: 1 tag']);
  });

  it('says of what could not be read why, and never what it was', () => {
    const failed = entry({
      change: 'not-assessed',
      tags: tagged({ team: 'shop' }),
      assessment: {
        state: 'error',
        category: 'permission',
        code: 'AccessDenied',
        operation: 'sqs:ListQueues',
        message: 'no',
        since: '2026-11-18T03:04:12.000Z',
      },
    });

    expect(entryInWords(failed, undefined)).toEqual([
      'A permission is missing: sqs:ListQueues, AccessDenied',
    ]);
  });

  it('says of what is gone that its list no longer has it', () => {
    const gone = entry({ change: 'resolved', tags: tagged({ team: 'shop' }) });

    expect(entryInWords(gone, undefined)).toEqual(['Its list no longer has it.']);
  });
});
