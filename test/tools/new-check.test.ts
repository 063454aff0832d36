import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newCheck, scaffold } from '../../tools/new-check.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(resolve(tmpdir(), 'new-check-'));
  mkdirSync(resolve(root, 'functions/checks/rds'), { recursive: true });
  writeFileSync(resolve(root, 'functions/checks/rds/db-instance.resource.ts'), '');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('newCheck', () => {
  it('writes a check and its test, bound to the resource', () => {
    const paths = newCheck(root, ['rds', 'db-instance-encrypted', 'db-instance']);

    expect(paths).toEqual([
      'functions/checks/rds/db-instance-encrypted.check.ts',
      'test/checks/rds/db-instance-encrypted.test.ts',
    ]);
    const check = readFileSync(resolve(root, paths[0] ?? ''), 'utf8');
    expect(check).toContain("import { dbInstance } from './db-instance.resource.ts';");
    expect(check).toContain("id: 'rds-db-instance-encrypted'");
  });

  it('names the resources there are when the one asked for does not exist', () => {
    expect(() => newCheck(root, ['rds', 'db-cluster-encrypted', 'db-cluster'])).toThrow(
      /db-cluster\.resource\.ts does not exist.*Resources there: db-instance\./,
    );
  });

  it('never overwrites', () => {
    newCheck(root, ['rds', 'db-instance-encrypted', 'db-instance']);

    expect(() => newCheck(root, ['rds', 'db-instance-encrypted', 'db-instance'])).toThrow(
      /exists already/,
    );
  });

  it('refuses names that are not kebab-case, and explains its use', () => {
    expect(() => newCheck(root, ['rds', '../escape', 'db-instance'])).toThrow(/kebab-case/);
    expect(() => newCheck(root, ['rds'])).toThrow(/^Usage: npm run new:check/);
  });
});

describe('a scaffolded check', () => {
  it('is refused by the registry and by its own test until it is filled in', () => {
    const [check = '', test = ''] = [...scaffold('rds', 'x-good', 'x').values()];

    // What "speaks in sentences" and "shows every outcome" look for.
    for (const field of ['title', 'why', 'fix', 'docs']) {
      expect(check).toMatch(new RegExp(`${field}: '[^']*TODO`));
    }
    expect(test).toMatch(/pass: \{\},\s+fail: \{\},/);
  });
});
