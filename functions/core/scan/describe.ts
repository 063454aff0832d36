import { type AwsCallError, asCallError } from '../errors.ts';
import { inOrder } from '../flow/in-order.ts';
import type { Absences, AnyResource, Identity, Scope } from '../resource.ts';
import { misunderstood } from './answers.ts';
import type { Asker } from './asker.ts';
import { contextOf } from './aws-caller.ts';
import type { Listed } from './listing-context.ts';
import { readItems } from './pages.ts';
import { ownCallOf } from './plan.ts';
import { requestFor } from './request.ts';

const batchesAtOnce = 8;

/** What became of one listed element. */
export type Described =
  | { readonly item: unknown }
  | { readonly error: AwsCallError; readonly identity?: Identity }
  | 'gone';

/** Turns listed elements into items, in their order, several per call. Throws nothing. */
export async function* describe(
  listed: Listed,
  elements: readonly unknown[],
  asker: Asker,
): AsyncGenerator<Described, void, undefined> {
  const size = listed.resource.describe?.batch ?? 1;
  const batches = inOrder(chunks(elements, size), batchesAtOnce, (batch) =>
    describeBatch(listed, batch, asker),
  );
  for await (const batch of batches) yield* batch;
}

async function describeBatch(
  listed: Listed,
  elements: readonly unknown[],
  asker: Asker,
): Promise<readonly Described[]> {
  const { resource, scope, parent } = listed;
  const { describe } = resource;
  if (!describe) throw new Error(`${resource.type} is not described.`);
  const nowhere = requestFor(describe, resource, scope);
  try {
    const ids = elements.map((element) => describe.idOfListed(element, scope));
    const asked = ids.filter((id) => id !== undefined);
    if (asked.length === 0) return ids.map(() => unlisted(resource, scope));
    const input = describe.input(asked, parent);
    const answer = await asker.answerOrGone({ ...nowhere, input }, { goneOn: goneOn(resource) });
    if (answer === 'gone') return ids.map(() => 'gone' as const);
    const found = await readItems(describe, answer, nowhere, listed);
    const items = new Map(found.map((item) => [describe.idOf(item), item]));
    const gone = new Set(describe.gone?.(answer, scope));
    return ids.map((id, index): Described => {
      if (id === undefined) return unlisted(resource, scope);
      if (items.has(id)) return { item: items.get(id) };
      if (gone.has(id)) return 'gone';
      const error = misunderstood(`answered without ${id}, which it was asked for`, nowhere);
      return { error, ...named(elements[index], resource, scope) };
    });
  } catch (thrown) {
    const error = asCallError(thrown, contextOf(nowhere));
    return elements.map((element) => ({ error, ...named(element, resource, scope) }));
  }
}

/** A code is about one thing: what all are described within, or the only one that is described. */
function goneOn({ describe, parent, goneOn: own }: AnyResource): Absences {
  return { ...parent?.goneOn, ...(describe?.batch === 1 && own) };
}

/** Who an error is about, as far as its list told. */
function named(element: unknown, { describe }: AnyResource, scope: Scope) {
  if (!describe) return {};
  try {
    const { id, name, region } = describe.identifyListed(element, scope);
    return id && name && region ? { identity: { id, name, region } } : {};
  } catch {
    // The error is there; it only stays without a name.
    return {};
  }
}

const unlisted = (resource: AnyResource, scope: Scope): Described => ({
  error: misunderstood(
    `answered an element of ${resource.type} without id`,
    requestFor(ownCallOf(resource), resource, scope),
  ),
});

async function* chunks<Element>(elements: readonly Element[], size: number) {
  for (let at = 0; at < elements.length; at += size) yield elements.slice(at, at + size);
}
