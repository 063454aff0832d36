import type { BotocoreMember, BotocoreService, BotocoreShape } from './botocore.ts';
import { shapeOf } from './shapes.ts';

/** What AWS takes and answers, as botocore describes one service. */
export type Model = Pick<BotocoreService, 'name' | 'operations' | 'shapes'>;

/** A type, and the shapes that it calls by name. */
interface Type {
  readonly text: string;
  readonly names: readonly string[];
}

const scalars: Readonly<Record<string, string>> = {
  string: 'string',
  character: 'string',
  boolean: 'boolean',
  integer: 'number',
  long: 'number',
  float: 'number',
  double: 'number',
  timestamp: 'Date',
  blob: 'Uint8Array',
};

/** Names that the text itself uses; a shape of that name would stand in for them. */
const ownNames = new Set<string>(['Operations', 'key', ...Object.values(scalars)]);

/**
 * What these operations take and answer, as TypeScript: no other shapes, by name. Members are as
 * optional as in the SDK's types: one that AWS requires may still be left out of an answer.
 */
export function renderShapes(model: Model, operations: readonly string[]): string {
  const roots = operations.map((operation) => rootsOf(model, operation));
  const shapes = reachedFrom(
    roots.flatMap(({ names }) => names),
    model,
  );
  return [
    '/** What each operation takes and answers. */',
    'export interface Operations {',
    ...roots.map(({ text }) => text),
    '}',
    ...shapes.flatMap(({ text }) => ['', text]),
    '',
  ].join('\n');
}

function rootsOf(model: Model, operation: string): Type {
  const described = model.operations[operation];
  if (!described) throw new Error(`The model describes no ${operation}.`);
  const { input, output } = described;
  const roots = Object.entries({ input, output }).map(([name, reference]) => ({
    name,
    // What takes or answers nothing has no shape.
    type: reference ? typeOf(reference, model) : { text: 'object', names: [] },
  }));
  const rows = roots.map(({ name, type }) => `    readonly ${name}: ${type.text};`);
  return {
    text: [`  readonly ${operation}: {`, ...rows, '  };'].join('\n'),
    names: roots.flatMap(({ type }) => type.names),
  };
}

/** Every shape with a name that these shapes need, sorted by name. */
function reachedFrom(roots: readonly string[], model: Model): readonly Type[] {
  const reached = new Map<string, Type>();
  const open = [...roots];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    const declared = declarationOf(name, model);
    reached.set(name, declared);
    open.push(...declared.names);
  }
  return [...reached].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, type]) => type);
}

function declarationOf(name: string, model: Model): Type {
  if (ownNames.has(name)) throw new Error(`A shape is called ${name}, as a word of the text is.`);
  const shape = shapeOf(model, name);
  if (shape.type === 'structure') return interfaceOf(name, shape, model);
  const values = shape.type === 'string' ? (shape.enum ?? []) : [];
  return { text: unionOf(name, values.map(quoted)), names: [] };
}

function interfaceOf(name: string, { members, required }: BotocoreShape, model: Model): Type {
  const rows = Object.entries(members).map(([member, reference]) => {
    const isRequired = required.includes(member) && !reference.idempotencyToken;
    const { text, names } = typeOf(reference, model);
    const key = /^[a-z_$][\w$]*$/i.test(member) ? member : quoted(member);
    return { text: `  readonly ${key}${isRequired ? '' : '?'}: ${text} | undefined;`, names };
  });
  const body = rows.length > 0 ? `{\n${rows.map(({ text }) => text).join('\n')}\n}` : '{}';
  return { text: `export interface ${name} ${body}`, names: rows.flatMap(({ names }) => names) };
}

/** What is referred to: by a member, or by an operation, which says no more than the shape. */
type Reference = Pick<BotocoreMember, 'shape'> &
  Partial<Pick<BotocoreMember, 'streaming' | 'jsonvalue'>>;

function typeOf({ shape: name, streaming, jsonvalue }: Reference, model: Model): Type {
  const shape = shapeOf(model, name);
  const isStream = streaming || shape.streaming || shape.eventstream;
  // What no check asks for yet is refused where it is met.
  if (isStream || jsonvalue || shape.jsonvalue)
    throw new Error(`${name}: nothing that a check reads is one yet.`);
  switch (shape.type) {
    case 'structure':
      return shape.document ? { text: 'unknown', names: [] } : { text: name, names: [name] };
    case 'string':
      return shape.enum ? { text: name, names: [name] } : { text: 'string', names: [] };
    case 'list':
      return listOf(innerOf(name, 'member', model), shape.sparse);
    case 'map':
      return mapOf(innerOf(name, 'key', model), innerOf(name, 'value', model), shape.sparse);
    default:
      return { text: scalarOf(name, shape), names: [] };
  }
}

function innerOf(name: string, part: 'member' | 'key' | 'value', model: Model): Type {
  const reference = shapeOf(model, name)[part];
  if (!reference) throw new Error(`${name} has no ${part}.`);
  return typeOf(reference, model);
}

function scalarOf(name: string, { type }: BotocoreShape): string {
  const text = scalars[type];
  if (!text) throw new Error(`${name} is a ${type}, of which there is no TypeScript type yet.`);
  return text;
}

const listOf = ({ text, names }: Type, isSparse: boolean): Type => {
  const element = isSparse ? `${text} | null` : text;
  return { text: `readonly ${/\W/.test(element) ? `(${element})` : element}[]`, names };
};

/** A map by names that AWS lists may lack each of them. */
function mapOf(key: Type, value: Type, isSparse: boolean): Type {
  const names = [...key.names, ...value.names];
  const values = isSparse ? `${value.text} | null` : value.text;
  return key.names.length > 0
    ? { text: `{ readonly [key in ${key.text}]?: ${values} }`, names }
    : { text: `{ readonly [key: string]: ${values} }`, names };
}

const quoted = (word: string) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** A union, over as few lines of 100 characters as hold it where one does not. */
function unionOf(name: string, values: readonly string[]): string {
  const short = `export type ${name} = ${values.join(' | ')};`;
  if (short.length <= 100) return short;
  const lines: string[] = [];
  let line = ' ';
  for (const value of values) {
    if (line.length + value.length > 97) {
      lines.push(line);
      line = ' ';
    }
    line += ` | ${value}`;
  }
  return `export type ${name} =\n${[...lines, line].join('\n')};`;
}
