import { describe, expect, it } from 'vitest';
import { defineFramework } from '../../functions/core/framework.ts';

const about = {
  id: 'house_2.0',
  title: 'House rules 2.0',
  source: 'https://example.com/rules',
  asOf: '2026-11-26',
  isComplete: true,
} as const;

describe('a framework', () => {
  it('lists its requirements by section, with what is said of their assessment', () => {
    const framework = defineFramework(about, {
      requirements: [
        { section: '1', automated: '1.1 1.3', manual: '1.2' },
        { section: '2', unstated: '2.1' },
      ],
      checks: { 's3-bucket-tls-only': '1.1 2.1' },
    });

    expect(framework).toEqual({
      ...about,
      requirements: [
        { id: '1.1', section: '1', assessment: 'automated' },
        { id: '1.3', section: '1', assessment: 'automated' },
        { id: '1.2', section: '1', assessment: 'manual' },
        { id: '2.1', section: '2', assessment: 'unstated' },
      ],
      checks: { 's3-bucket-tls-only': ['1.1', '2.1'] },
    });
  });

  it.each([
    ['an assessment that is none', { requirements: [{ section: '1', automatic: '1.1' }] }],
    ['a requirement outside of a section', { requirements: [{ unstated: '1.1' }] }],
    ['a check without requirements', { requirements: [], checks: { 's3-bucket-tls-only': '' } }],
    ['ids that are parted otherwise', { requirements: [{ section: '1', manual: '1.1,  1.2' }] }],
    ['no lists', {}],
  ])('is refused for %s, and the error names the file', (_, data) => {
    expect(() => defineFramework(about, { checks: {}, ...data })).toThrow(
      /^functions\/frameworks\/house-2-0\.requirements\.json: /,
    );
  });
});
