import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ClientBinding } from '../../functions/platform/calls/aws-client.ts';

const root = resolve(import.meta.dirname, '../../functions/checks');
const files = globSync('*/{client,*.client}.ts', { cwd: root }).sort();

describe.each(files)('%s', async (file) => {
  const { client }: { readonly client: ClientBinding } = await import(resolve(root, file));
  const text = readFileSync(resolve(root, file), 'utf8');
  const sdks = [...text.matchAll(/from '(@aws-sdk\/client-[^']+)'/g)].map(([, name]) => name ?? '');
  const exported = await Promise.all(sdks.map((name) => import(name)));
  const isPaged = (operation: string) => exported.some((sdk) => `paginate${operation}` in sdk);
  const api = basename(file) === 'client.ts' ? dirname(file) : basename(file, '.client.ts');

  it('pages wherever the SDK does: a first page alone would hide the others', () => {
    const unpaged = Object.entries(client.lists)
      .filter(([operation, { tokens }]) => isPaged(operation) && !tokens)
      .map(([operation]) => `${api}:${operation} is onePage()`);
    const called = Object.keys(client.calls)
      .filter(isPaged)
      .map((operation) => `${api}:${operation} is a call`);

    expect([...unpaged, ...called]).toEqual([]);
  });
});
