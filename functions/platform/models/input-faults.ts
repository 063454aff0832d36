import type { Fault } from '../../core/refusal.ts';
import { listed } from '../../core/text.ts';
import {
  firstShape,
  type SchemaReference,
  type ServiceModel,
  type ShapeModel,
} from './service-model.ts';

/** The SDK's simple schemas: `@smithy/types`, sentinels. */
const simple: Readonly<
  Record<number, { readonly is: (value: unknown) => boolean; readonly word: string }>
> = {
  0: { is: (value) => typeof value === 'string', word: 'a text' },
  1: { is: (value) => typeof value === 'number', word: 'a number' },
  2: { is: (value) => typeof value === 'boolean', word: 'true or false' },
  15: { is: () => true, word: 'anything' },
};

interface Place {
  readonly where: string;
  /** Members that are not given. @default all may be */
  readonly without?: ReadonlySet<string>;
}

/** What is wrong with the input of a call, by the model of what it takes. */
export function inputFaults(
  model: ServiceModel,
  schema: SchemaReference | undefined,
  input: unknown,
  { where, without = new Set() }: Place,
): readonly Fault[] {
  const shape = shapeOf(model, schema);
  const inside = (of: SchemaReference, value: unknown, name: string | number) =>
    inputFaults(model, of, value, { where: `${where}.${name}` });
  if (!shape) return simpleFaults(schema, input, where);
  if (shape[0] === 1) {
    if (!Array.isArray(input)) return [{ where, what: 'A list was expected.' }];
    return input.flatMap((value, place) => inside(shape[3], value, place));
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return [{ where, what: 'An object was expected.' }];
  }
  const members = Object.entries(input);
  if (shape[0] === 2) return members.flatMap(([name, value]) => inside(shape[4], value, name));
  const known = membersOf(model, schema);
  return members.flatMap(([name, value]): readonly Fault[] => {
    const at = `${where}.${name}`;
    if (without.has(name))
      return [{ where: at, what: 'Pages are turned by Roundsman: leave it out.' }];
    const of = Object.hasOwn(known, name) ? known[name] : undefined;
    if (of === undefined) {
      const names = Object.keys(known).filter((one) => !without.has(one));
      return [
        { where: at, what: `AWS takes no ${name} here. It takes ${listed(names) || 'nothing'}.` },
      ];
    }
    return inside(of, value, name);
  });
}

/** The members of a structure, each with its schema. */
export function membersOf(
  model: ServiceModel,
  schema: SchemaReference | undefined,
): Readonly<Record<string, SchemaReference>> {
  const shape = shapeOf(model, schema);
  if (!shape || (shape[0] !== 3 && shape[0] !== 4)) return {};
  return Object.fromEntries(shape[3].map((name, place) => [name, shape[4][place] ?? 0]));
}

function simpleFaults(
  schema: SchemaReference | undefined,
  input: unknown,
  where: string,
): readonly Fault[] {
  if (schema === undefined) {
    const isEmpty = typeof input === 'object' && input !== null && Object.keys(input).length === 0;
    return isEmpty ? [] : [{ where, what: 'AWS takes no input here: leave it out.' }];
  }
  const kind = simple[typeof schema === 'number' ? schema : schema[0]];
  if (!kind) return [{ where, what: 'Times, bytes and numbers beyond JSON cannot be given here.' }];
  return kind.is(input) ? [] : [{ where, what: `AWS takes ${kind.word} here.` }];
}

function shapeOf(
  { shapes }: ServiceModel,
  schema: SchemaReference | undefined,
): ShapeModel | undefined {
  const place = typeof schema === 'object' ? schema[0] : (schema ?? 0);
  return place >= firstShape ? shapes[place - firstShape] : undefined;
}
