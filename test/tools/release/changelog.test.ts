import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ReleaseError, withRelease } from '../../../tools/release/changelog.ts';

const release = { version: '0.2.0', on: '2026-11-27', note: '- The role is the same.' };

describe('withRelease', () => {
  it('makes a section of what stood under Unreleased, and leaves that empty', () => {
    const before =
      '# Changelog\n\n## Unreleased\n\n- One.\n- Two.\n\n## 0.1.0 (2026-11-01)\n\n- Began.\n';

    expect(withRelease(before, release)).toBe(
      '# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-11-27)\n\n- The role is the same.\n- One.\n- Two.\n\n## 0.1.0 (2026-11-01)\n\n- Began.\n',
    );
  });

  it('begins with the changelog that there is', () => {
    const changelog = readFileSync(resolve(import.meta.dirname, '../../../CHANGELOG.md'), 'utf8');
    const entries = changelog.match(/^- /gm)?.length ?? 0;

    const after = withRelease(changelog, { ...release, version: '999.0.0' });

    expect(after).toContain(
      '## Unreleased\n\n## 999.0.0 (2026-11-27)\n\n- The role is the same.\n- ',
    );
    expect(after.match(/^- /gm)).toHaveLength(entries + 1);
  });

  it.each([
    [
      'nothing to release',
      '# Changelog\n\n## Unreleased\n\n## 0.1.0 (2026-11-01)\n\n- Began.\n',
      'Nothing stands',
    ],
    ['no such heading', '# Changelog\n\n- One.\n', 'no heading'],
    [
      'that release already',
      '# Changelog\n\n## Unreleased\n\n- One.\n\n## 0.2.0 (2026-11-01)\n',
      'already',
    ],
  ])('refuses a changelog with %s', (_, changelog, message) => {
    const making = () => withRelease(changelog, release);

    expect(making).toThrow(ReleaseError);
    expect(making).toThrow(message);
  });
});
