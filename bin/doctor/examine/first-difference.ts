import { isDeepStrictEqual } from 'node:util';

/**
 * Where two answers of the SDK's form differ first, as `Buckets.0.Name: "a", and "b"`; `undefined` if nowhere.
 * A member that is undefined is left out; what the SDK says of the call itself (`$metadata`) does not count.
 */
export function firstDifference(theirs: unknown, ours: unknown, path = ''): string | undefined {
  if (!isTree(theirs) || !isTree(ours)) {
    if (isDeepStrictEqual(theirs, ours)) return undefined;
    return `${path || 'the answer'}: ${said(theirs)}, and ours ${said(ours)}`;
  }
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    if (name === '$metadata') continue;
    const at = path ? `${path}.${name}` : name;
    const found = firstDifference(theirs[name], ours[name], at);
    if (found) return found;
  }
  return undefined;
}

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' &&
  value !== null &&
  !(value instanceof Date) &&
  !(value instanceof Uint8Array);

const said = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));
