import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newCheck, scaffold } from '../../tools/new-check.ts';

const project = resolve(import.meta.dirname, '../..');

let root = '';

beforeEach(() => {
  root = mkdtempSync(resolve(tmpdir(), 'new-check-'));
  mkdirSync(resolve(root, 'functions/checks/rds/db-instance'), { recursive: true });
  writeFileSync(resolve(root, 'functions/checks/rds/db-instance/db-instance.resource.ts'), '');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('newCheck', () => {
  it('writes a check and its test, bound to the resource', () => {
    const paths = newCheck(root, ['rds', 'db-instance', 'encrypted']);

    expect(paths).toEqual([
      'functions/checks/rds/db-instance/encrypted.check.ts',
      'test/checks/rds/db-instance/encrypted.test.ts',
    ]);
    const check = readFileSync(resolve(root, paths[0] ?? ''), 'utf8');
    expect(check).toContain("import { dbInstance } from './db-instance.resource.ts';");
    expect(check).toContain("id: 'rds-db-instance-encrypted'");
  });

  it('takes the resource from its own folder where ids call it otherwise', () => {
    const paths = newCheck(root, ['rds', 'database', 'encrypted', 'db-instance']);

    expect(paths[0]).toBe('functions/checks/rds/database/encrypted.check.ts');
    const check = readFileSync(resolve(root, paths[0] ?? ''), 'utf8');
    expect(check).toContain("import { dbInstance } from '../db-instance/db-instance.resource.ts';");
    expect(check).toContain("id: 'rds-database-encrypted'");
  });

  it('names the resources there are when the one asked for does not exist', () => {
    expect(() => newCheck(root, ['rds', 'db-cluster', 'encrypted'])).toThrow(
      /db-cluster\.resource\.ts does not exist.*Resources there: db-instance\./,
    );
  });

  it('never overwrites', () => {
    newCheck(root, ['rds', 'db-instance', 'encrypted']);

    expect(() => newCheck(root, ['rds', 'db-instance', 'encrypted'])).toThrow(/exists already/);
  });

  it('refuses names that are not kebab-case, and explains its use', () => {
    expect(() => newCheck(root, ['rds', 'db-instance', '../escape'])).toThrow(/kebab-case/);
    expect(() => newCheck(root, ['rds', 'db-instance'])).toThrow(/^Usage: npm run new:check/);
  });

  it('refuses an id that names its resource twice, and says what to write', () => {
    expect(() => newCheck(root, ['rds', 'db-instance', 'db-instance-encrypted'])).toThrow(
      /twice: npm run new:check -- rds db-instance encrypted$/,
    );
  });
});

describe('a scaffolded check', () => {
  it('is refused by the registry and by its own test until it is filled in', () => {
    const place = { service: 'rds', folder: 'x', name: 'good', resource: 'x' };
    const [check = '', test = ''] = [...scaffold(place).values()];

    // What "speaks in sentences" and "shows every outcome" look for.
    for (const field of ['title', 'why', 'fix', 'docs']) {
      expect(check).toMatch(new RegExp(`${field}: '[^']*TODO`));
    }
    expect(test).toMatch(/pass: \{\},\s+fail: \{\},/);
  });

  it.each([
    ['bucket', 'bucket'],
    ['other', 'bucket'],
  ])('in the folder %s imports what is there', (folder, resource) => {
    const files = scaffold({ service: 's3', folder, name: 'good', resource });
    const imported = [...files].flatMap(([path, text]) =>
      [...text.matchAll(/from '(\.[^']+)'/g)].map(([, to = '']) => join(dirname(path), to)),
    );
    const isThere = (path: string) => files.has(path) || existsSync(resolve(project, path));

    expect(imported).toHaveLength(5);
    expect(imported.filter((path) => !isThere(path))).toEqual([]);
  });
});
