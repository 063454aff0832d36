import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { transform } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findingsRoutes } from '../../functions/api/findings/routes.ts';
import { tasksRoutes } from '../../functions/api/tasks/routes.ts';
import { newRoute } from '../../tools/new-route.ts';
import { descriptionOf, filesOfFamily } from '../../tools/route/files.ts';

const repository = resolve(import.meta.dirname, '../..');
let root = '';

beforeEach(() => {
  root = mkdtempSync(resolve(tmpdir(), 'new-route-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const table = { findings: findingsRoutes, tasks: tasksRoutes };
const begin = (...args: readonly string[]) => newRoute(root, table, args);

describe('newRoute', () => {
  it('writes the files of a family that there is not yet, and says which lines to add where', () => {
    const { paths, steps } = begin('webhooks', 'listWebhooks');

    expect(paths).toEqual([
      'functions/api/webhooks/env.ts',
      'functions/api/webhooks/handler.ts',
      'functions/api/webhooks/routes.ts',
      'functions/api/webhooks/serve-webhooks.ts',
      'functions/api/webhooks/list-webhooks.ts',
      'lib/constructs/api/webhooks-function.ts',
      'test/api/webhooks/serve-webhooks.test.ts',
    ]);
    for (const path of paths) expect(existsSync(resolve(root, path)), path).toBe(true);
    expect(steps).toContain("import { webhooksRoutes } from './webhooks/routes.ts';");
    expect(steps).toContain("webhooks: create('webhooks', webhooksFunction(resources)),");
    expect(steps).toContain('test/api/forged-cursors.test.ts');
    expect(steps).not.toContain('test/api/former-members.test.ts');
  });

  it('writes the file of an operation of a family that there is, and shows its description', () => {
    const { paths, steps } = begin('findings', 'assignFinding');

    expect(paths).toEqual(['functions/api/findings/assign-finding.ts']);
    const written = readFileSync(resolve(root, paths[0] ?? ''), 'utf8');
    expect(written).toContain("type Operation = (typeof findingsRoutes)['assignFinding'];");
    expect(steps).toContain("path: '/findings/{TODO}/assign',");
    expect(steps).toContain('test/api/former-members.test.ts');
  });

  it('names only files that there are, or that it asks to write', () => {
    for (const family of ['webhooks', 'findings']) {
      const { paths, steps } = begin(family, 'createWebhook');
      const named = [...steps.matchAll(/^\d+\. (\S+)$/gm)].map(([, path = '']) => path);

      expect(named.length).toBeGreaterThan(5);
      const isThere = (path: string) =>
        existsSync(resolve(repository, path)) || paths.includes(path) || path.endsWith('.e2e.ts');
      expect(named.filter((path) => !isThere(path))).toEqual([]);
    }
  });

  it('never overwrites', () => {
    begin('webhooks', 'listWebhooks');
    begin('findings', 'assignFinding');

    expect(() => begin('webhooks', 'readWebhook')).toThrow(/routes\.ts does not know it/);
    expect(() => begin('findings', 'assignFinding')).toThrow(/assign-finding\.ts exists already/);
  });

  it('writes nothing where one of its files exists', () => {
    const { paths } = begin('webhooks', 'listWebhooks');
    rmSync(resolve(root, 'functions'), { recursive: true });
    writeFileSync(resolve(root, paths.at(-1) ?? ''), 'mine');

    expect(() => begin('webhooks', 'listWebhooks')).toThrow(/exists already/);
    expect(existsSync(resolve(root, 'functions'))).toBe(false);
  });

  it('refuses an operation that the API has, wherever', () => {
    expect(() => begin('webhooks', 'listTasks')).toThrow('functions/api/tasks/routes.ts');
  });

  it('refuses other names than families and operations have, and explains its use', () => {
    expect(() => begin('web-hooks', 'listWebhooks')).toThrow(/one word in lower case/);
    expect(() => begin('webhooks', 'list-webhooks')).toThrow(/in camelCase/);
    expect(() => begin('webhooks', 'list')).toThrow(/a verb and what it is done to/);
    expect(() => begin('webhooks')).toThrow(/^Usage: npm run new:route/);
  });
});

const operations = ['list', 'read', 'create', 'update', 'delete', 'test'].map(
  (verb) => `${verb}Webhook`,
);

describe.each(operations)('the files of a family that begins with %s', (operation) => {
  const asked = { family: 'webhooks', operation };
  const files = filesOfFamily(asked);

  it('are TypeScript, and import what there is', async () => {
    for (const [path, text] of files) {
      await expect(transform(text, { loader: 'ts' }), path).resolves.toBeDefined();
      const imported = [...text.matchAll(/from '(\.[^']+)'/g)].map(([, to = '']) => to);
      for (const to of imported) {
        const target = resolve(repository, dirname(path), to);
        const isThere = existsSync(target) || files.has(target.slice(repository.length + 1));
        expect(isThere, `${path} imports ${to}`).toBe(true);
      }
    }
  });

  it('fail tsc and the tests until they are filled in', () => {
    const file = operation.replace('Webhook', '-webhook');

    // No access is called TODO, and nothing that could be called: what tsc finds.
    expect(files.get('functions/api/webhooks/routes.ts')).toContain(descriptionOf(asked));
    expect(descriptionOf(asked)).toContain("access: 'TODO',");
    expect(files.get(`functions/api/webhooks/${file}.ts`)).toContain('return TODO(');
    // What test/api/routes.test.ts looks for, and an answer that no route gives.
    expect(descriptionOf(asked)).toContain("summary: 'TODO");
    expect(files.get('test/api/webhooks/serve-webhooks.test.ts')).toContain("body: 'TODO'");
  });
});
