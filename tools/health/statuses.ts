import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { WordClass } from '../../functions/core/health/health-lists.ts';

const wordClasses = [
  'healthy',
  'busy',
  'impaired',
  'inactive',
  'ended',
  'failed-run',
  'unknown',
] as const satisfies readonly WordClass[];

const Words = z.record(z.string(), z.enum(wordClasses));

const State = z.object({
  path: z.string(),
  vocabulary: z.string(),
  role: z.enum(['own', 'part']),
});

const Statuses = z.object({
  operations: z.array(
    z.object({
      service: z.string(),
      operation: z.string(),
      use: z.enum(['state', 'part-state', 'window', 'last-run']),
      states: z.array(State),
      input: z.unknown().optional(),
    }),
  ),
  vocabularies: z.record(z.string(), z.object({ kind: z.string(), values: Words })),
  withoutEnumeration: z.array(
    z.object({
      service: z.string(),
      operation: z.string(),
      path: z.string(),
      values: Words,
      page: z.url(),
    }),
  ),
});

/** A list whose items say how they are. */
export interface StatusList {
  readonly service: string;
  readonly operation: string;
  readonly use: 'state' | 'part-state' | 'window' | 'last-run';
  /** Where each state stands, from the answer on: `Clusters[].Status.State`. */
  readonly states: readonly { readonly path: string; readonly vocabulary: string }[];
}

export type Vocabularies = Readonly<Record<string, Readonly<Record<string, WordClass>>>>;

/**
 * The classified words of AWS's states: those of enumerations of its models, and those that only pages list, under a
 * vocabulary of their own (`rds.DescribeDBSnapshots.Status`).
 */
export function readStatuses(file: string): {
  readonly lists: readonly StatusList[];
  readonly vocabularies: Vocabularies;
} {
  const said = Statuses.parse(JSON.parse(readFileSync(file, 'utf8')));
  const fromPages = said.withoutEnumeration.filter(({ path }) => path.includes('[].'));
  const nameOf = ({ service, operation, path }: (typeof fromPages)[number]) =>
    `${service}.${operation}.${path.slice(path.lastIndexOf('.') + 1)}`;
  const enumerated = said.operations.map(({ states, ...list }) => ({
    ...list,
    states: states.filter(({ role }) => role === 'own'),
  }));
  const byOperation = Map.groupBy(fromPages, ({ service, operation }) => `${service}:${operation}`);
  const added = [...byOperation.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    // Of a thing itself rather than of a part of it, as far as there is such a word.
    const direct = own.filter(({ path }) => path.split('[].').length === 2);
    const states = direct.map((one) => ({ path: one.path, vocabulary: nameOf(one) }));
    return states.length > 0
      ? [{ service: first.service, operation: first.operation, use: 'state' as const, states }]
      : [];
  });
  const replaced = new Set(added.map(({ service, operation }) => `${service}:${operation}`));
  return {
    lists: [
      ...enumerated.filter(({ service, operation }) => !replaced.has(`${service}:${operation}`)),
      ...added,
    ],
    vocabularies: {
      ...Object.fromEntries(
        Object.entries(said.vocabularies).map(([name, { values }]) => [name, values]),
      ),
      ...Object.fromEntries(fromPages.map((one) => [nameOf(one), one.values])),
    },
  };
}
