import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (name: string) => readFileSync(`local/emulator/python/${name}`, 'utf8');

/** What pip and uv install of a file: a requirement and the hashes that its files may have. */
const requirementsOf = (name: string) =>
  read(name)
    .replaceAll('\\\n', '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [requirement = '', ...hashes] = line.split(/\s+--hash=/);
      return { requirement, hashes: hashes.map((hash) => hash.trim()) };
    });

describe.each(['requirements.txt', 'uv.txt'])('%s', (name) => {
  it('pins every package, by the hashes of its files', () => {
    const all = requirementsOf(name);

    expect(all).not.toEqual([]);
    for (const { requirement, hashes } of all) {
      expect(requirement).toMatch(/^[a-z0-9.-]+(\[\w+\])?==\S+( ; .+)?$/);
      expect(hashes, requirement).not.toEqual([]);
      for (const hash of hashes) expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    }
  });
});

it('requirements.txt holds what requirements.in asks for: compile it anew as is said there', () => {
  const asked = read('requirements.in').match(/^[a-z].*==\S+/gm) ?? [];
  const pinned = requirementsOf('requirements.txt').map(
    ({ requirement }) => requirement.split(' ')[0],
  );

  expect(asked).not.toEqual([]);
  expect(pinned).toEqual(expect.arrayContaining(asked.map((name) => name.replace(/\[\w+\]/, ''))));
});
