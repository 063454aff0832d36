import { factCallOf } from '../check.ts';
import type { WithFacts } from '../join.ts';
import { type Facts, factOperation, readFacts } from './facts.ts';
import { goneMeanwhile } from './join-errors.ts';
import type { ItemEntry } from './listing.ts';
import type { ListingContext } from './listing-context.ts';
import type { NamedJoin } from './plan.ts';
import type { Read } from './read.ts';

/** What a join has listed: the entry as a whole where facts are to be asked about it. */
export type JoinedEntry = ItemEntry | { readonly item: unknown };

/** What a check sees of a join, and the operations of the facts that it rests on besides. */
interface Seen {
  readonly read: Read<readonly unknown[]>;
  readonly operations: readonly string[];
}

/**
 * Asks the facts of a join about what was joined, about each once. One that cannot be read, or says
 * that the joined item is gone, is an error of whoever is joined to it.
 */
export function withFacts(
  { resource, facts: names = [] }: Pick<NamedJoin, 'resource' | 'facts'>,
  { asker, now }: Pick<ListingContext, 'asker' | 'now'>,
) {
  const answers = new Map<JoinedEntry, Promise<Read<WithFacts<unknown, object>>>>();

  async function ask(entry: ItemEntry): Promise<Read<WithFacts<unknown, object>>> {
    const facts = await readFacts([{ resource, needs: names }], entry, {
      unit: { resource },
      asker,
      now,
    });
    if (facts !== 'gone') return whole(entry.item, facts);
    const where = { ...entry.scope, region: entry.identity.region };
    const [first = ''] = names;
    return { error: goneMeanwhile(factCallOf(resource, first), resource, where) };
  }

  return async (entries: readonly JoinedEntry[]): Promise<Seen> => {
    const listed = entries.filter((entry) => 'identity' in entry);
    if (names.length === 0 || listed.length === 0) {
      return { read: { value: entries.map(({ item }) => item) }, operations: [] };
    }
    const reads = listed.map((entry) => {
      const answer = answers.get(entry) ?? ask(entry);
      answers.set(entry, answer);
      return answer;
    });
    const operations = new Set(
      listed.flatMap((entry) => names.map((name) => factOperation(name, entry, { resource }))),
    );
    return { read: allOf(await Promise.all(reads)), operations: [...operations] };
  };
}

function whole(item: unknown, facts: Facts): Read<WithFacts<unknown, object>> {
  const values: Record<string, unknown> = {};
  for (const [name, read] of facts) {
    if ('error' in read) return read;
    values[name] = read.value;
  }
  return { value: { item, facts: values } };
}

function allOf<Value>(reads: readonly Read<Value>[]): Read<readonly Value[]> {
  const values: Value[] = [];
  for (const read of reads) {
    if ('error' in read) return read;
    values.push(read.value);
  }
  return { value: values };
}
