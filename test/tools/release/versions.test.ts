import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertNext, withVersion } from '../../../tools/release/versions.ts';

describe('assertNext', () => {
  it.each([
    ['0.1.0', undefined],
    ['0.2.0', '0.1.9'],
    ['0.10.0', '0.9.0'],
    ['1.0.0', '0.10.3'],
  ])('takes %s after %s', (version, last) => {
    expect(() => assertNext(version, last)).not.toThrow();
  });

  it.each([
    ['0.1.0', '0.1.0', 'does not come after 0.1.0'],
    ['0.9.0', '0.10.0', 'does not come after 0.10.0'],
    ['v1.0.0', '0.1.0', 'is no version'],
    ['1.0', undefined, 'is no version'],
    ['01.0.0', undefined, 'is no version'],
    ['1.0.0', 'ersion-1', 'The last tag'],
  ])('refuses %s after %s', (version, last, message) => {
    expect(() => assertNext(version, last)).toThrow(message);
  });
});

describe('withVersion', () => {
  const read = (file: string) =>
    readFileSync(resolve(import.meta.dirname, '../../..', file), 'utf8');

  it.each(['package.json', 'web/package.json', 'package-lock.json'])(
    'changes of %s the version, and nothing else',
    (file) => {
      const before = read(file);
      const { version } = JSON.parse(before);

      const after = withVersion(before, '999.0.0', ['', 'web']);

      expect(JSON.parse(after).version).toBe('999.0.0');
      expect(after.split('"version": "999.0.0"')).toHaveLength(
        file === 'package-lock.json' ? 4 : 2,
      );
      expect(withVersion(after, version, ['', 'web'])).toBe(before);
    },
  );

  it('refuses a lock file that does not know a package of the project', () => {
    const lock = JSON.stringify({ version: '0.1.0', packages: { '': { version: '0.1.0' } } });

    expect(() => withVersion(lock, '0.2.0', ['', 'web'])).toThrow('its package "web"');
  });
});
