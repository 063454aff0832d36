/** A place in a text, both counted from 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where a text stops being JSON: at the first character that cannot stand there, or at its end. */
export const whereNoJson = (text: string): Position => positionOf(text, walk(text, []).end);

/** The place in JSON where the value stands that a path leads to, or the innermost that there is on the way. */
export const whereInJson = (text: string, path: readonly PropertyKey[]): Position =>
  positionOf(text, walk(text, path).found);

function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** A sign, a string, or another value; before it, space. */
const token =
  /([ \t\n\r]*)(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|)/uy;

/** An object or array that was opened, and the name or index that is read in it. */
interface Container {
  readonly isObject: boolean;
  at: PropertyKey;
}

/** What may stand next. */
type Expected = 'value' | 'first item' | 'name' | 'first name' | 'colon' | 'end of value';

/** Goes through a text token by token, without recursion: how deep it nests is up to who wrote it. */
function walk(text: string, path: readonly PropertyKey[]): { end: number; found: number } {
  const open: Container[] = [];
  let expected: Expected | undefined = 'value';
  let found = 0;
  let end = 0;
  while (expected) {
    token.lastIndex = end;
    const [whole = '', space = '', sign, string] = token.exec(text) ?? [];
    const start = end + space.length;
    const isValue = (expected === 'value' || expected === 'first item') && sign !== ']';
    if (isValue && isOnPath(open, path)) found = start;
    const next = after(expected, open, { sign, string, text: whole.slice(space.length) });
    if (next === 'refused') return { end: start, found };
    expected = next;
    end += whole.length;
  }
  return { end: text.length - text.slice(end).trimStart().length, found };
}

/** What may stand after a token, `undefined` where the text is whole. */
function after(
  expected: Expected,
  open: Container[],
  { sign, string, text }: { sign: string | undefined; string: string | undefined; text: string },
): Expected | undefined | 'refused' {
  const container = open.at(-1);
  const isValue = expected === 'value' || expected === 'first item';
  if (isValue && (sign === '{' || sign === '[')) {
    open.push({ isObject: sign === '{', at: 0 });
    return sign === '{' ? 'first name' : 'first item';
  }
  const canEnd = expected === 'end of value' || expected.startsWith('first');
  if (container && canEnd && sign === (container.isObject ? '}' : ']')) {
    open.pop();
    return open.length > 0 ? 'end of value' : undefined;
  }
  if (container && expected === 'end of value' && sign === ',') {
    if (container.isObject) return 'name';
    container.at = Number(container.at) + 1;
    return 'value';
  }
  if (container && expected.endsWith('name') && string !== undefined) {
    container.at = JSON.parse(string);
    return 'colon';
  }
  if (expected === 'colon' && sign === ':') return 'value';
  if (!isValue || sign !== undefined || text === '') return 'refused';
  return open.length > 0 ? 'end of value' : undefined;
}

/** Whether a path leads through the open containers. */
const isOnPath = (open: readonly Container[], path: readonly PropertyKey[]) =>
  open.every(({ at }, depth) => depth < path.length && String(at) === String(path[depth]));
