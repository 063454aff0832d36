import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { operations } from '../../functions/checks/manifest.ts';
import { checks } from '../../functions/checks/registry.generated.ts';
import type { AnyResource } from '../../functions/core/resource.ts';
import type { Tokens } from '../../functions/platform/calls/aws-client.ts';
import { modelClients } from '../../functions/platform/models/model-clients.ts';

const Terms = z.object({
  input: z.array(z.string()),
  output: z.array(z.string()),
  more: z.string().optional(),
  results: z.array(z.string()),
});

/** How AWS's models page each operation that checks call; `null` if it is answered at once. */
const { bindings } = z
  .object({
    botocore: z.string(),
    bindings: z.record(z.string(), z.record(z.string(), Terms.nullable())),
  })
  .parse(JSON.parse(readFileSync(resolve(import.meta.dirname, 'paginators.json'), 'utf8')));

const called = Map.groupBy(operations(), ({ api }) => api);

const bound = await Promise.all(
  [...called].map(async ([api, named]) => {
    const binding = await modelClients[api]?.();
    if (!binding) throw new Error(`There is no client ${api}.`);
    return [api, binding.lists, named.map(({ operation }) => operation)] as const;
  }),
);

const termsOf = ({ more, further = [], ...first }: Tokens) => ({
  input: [first, ...further].map(({ input }) => input),
  output: [first, ...further].map(({ output }) => output),
  more,
});

/**
 * What AWS answers in pages though botocore pages it not:
 * https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_GetBuckets.html
 */
const unpaged = new Map([
  ['lightsail:GetBuckets', { input: ['pageToken'], output: ['nextPageToken'], more: undefined }],
]);

const fix = 'node tools/generate-paginators.ts <folder of botocore data>';

describe.each(bound)('how %s is paged', (api, lists, operations) => {
  it('is known of every operation that checks call', () => {
    expect(operations.length).toBeGreaterThan(0);
    expect(Object.keys(bindings[api] ?? {}).sort(), fix).toEqual([...new Set(operations)].sort());
  });

  it.each([...new Set(operations)])('is as AWS says: %s', (operation) => {
    const said = bindings[api]?.[operation];
    const tokens = lists[operation]?.tokens;

    const ours = tokens ? termsOf(tokens) : null;

    expect(ours, 'tools/generate-models.ts').toEqual(
      said
        ? { input: said.input, output: said.output, more: said.more }
        : (unpaged.get(`${api}:${operation}`) ?? null),
    );
  });
});

describe('what is read of the pages', () => {
  const family = (resource: AnyResource): readonly AnyResource[] => [
    resource,
    ...(resource.parent ? family(resource.parent) : []),
    ...Object.values(resource.related ?? {}).flatMap((join) => family(join.resource)),
  ];
  const resources = [...new Set(checks.flatMap(({ resource }) => family(resource)))];
  const read = resources.flatMap(({ service, list, facts }) => [
    ...(list && typeof list.items === 'string' ? [{ service, ...list, member: list.items }] : []),
    ...Object.entries(facts).flatMap(([operation, fact]) =>
      fact.pages ? [{ service, operation, ...fact, member: fact.pages }] : [],
    ),
  ]);

  it('is the list that goes on over them', () => {
    const compared = read.flatMap(({ api, service, operation, member }) => {
      const results = bindings[api ?? service]?.[operation ?? '']?.results ?? [];
      return results.length > 0 ? [{ operation, member, isPaged: results.includes(member) }] : [];
    });

    expect(compared.length).toBeGreaterThan(30);
    expect(compared.filter(({ isPaged }) => !isPaged)).toEqual([]);
  });
});
