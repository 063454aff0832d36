import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Fault } from '../../core/refusal.ts';

/** Where something stands in a text, counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A YAML text as a value, and where its parts stand. */
export interface ReadYaml {
  readonly value: unknown;
  /** Where what the path leads to stands, or what is nearest to it. */
  placeOf(path: readonly PropertyKey[]): TextPlace;
}

/**
 * Reads YAML 1.2 strictly: what its parser only warns of is a fault, and aliases are refused, which can make much of little.
 *
 * @param where How the place of a fault begins
 */
export function readYaml(
  text: string,
  where: string,
): ReadYaml | { readonly faults: readonly [Fault, ...Fault[]] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { strict: true, uniqueKeys: true, lineCounter: lines });
  const placeAt = (offset: number): TextPlace => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const refuse = (what: string, offset: number) => ({ where, what, ...placeAt(offset) });
  const [first, ...more] = [...document.errors, ...document.warnings].map(({ message, pos }) =>
    refuse(message.split('\n')[0] ?? message, pos[0]),
  );
  if (first) return { faults: [first, ...more] };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return { value, placeOf: (path) => placeAt(offsetOf(document.contents, path)) };
  } catch {
    return { faults: [refuse('Aliases are not taken here: write out what they stand for.', 0)] };
  }
}

function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === String(step));
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : undefined;
