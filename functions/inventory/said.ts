import { memberAt } from '../core/answer-members.ts';
import { IncompleteAnswerError } from '../core/errors.ts';

/** The time at a path, in UTC. Numbers are seconds or milliseconds since 1970: their size says which. */
export function timeAt(item: unknown, path: string | undefined): string | undefined {
  const value = path === undefined ? undefined : memberAt(item, path);
  if (value === undefined) return undefined;
  const time = typeof value === 'number' ? new Date(value > 1e11 ? value : value * 1000) : value;
  if (time instanceof Date && !Number.isNaN(time.getTime())) return time.toISOString();
  throw new IncompleteAnswerError(`${path} is no time.`);
}

/** The tags at a path, of either form; `undefined` where the item says nothing of tags. */
export function tagsAt(
  item: unknown,
  path: string | undefined,
): Readonly<Record<string, string>> | undefined {
  const value = path === undefined ? undefined : memberAt(item, path);
  if (value === undefined) return undefined;
  const pairs: readonly (readonly [unknown, unknown])[] = Array.isArray(value)
    ? value.map(pairOf)
    : Object.entries(value ?? {});
  return Object.fromEntries(
    pairs
      .map(([key, said]): [string, string] => [String(key), String(said ?? '')])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const keyNames = ['Key', 'key', 'TagKey', 'tagKey'];
const valueNames = ['Value', 'value', 'TagValue', 'tagValue'];

function pairOf(tag: unknown): readonly [unknown, unknown] {
  const [key, value] = [keyNames, valueNames].map((names) =>
    names.map((name) => memberAt(tag, name)).find((said) => said !== undefined),
  );
  if (typeof key !== 'string') throw new IncompleteAnswerError('A tag has no key.');
  return [key, value];
}
