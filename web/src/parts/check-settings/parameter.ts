import type { Check } from '../../queries/check.ts';
import { checkSettingsTexts as texts } from '../../texts/en/check-settings.ts';
import { listInWords, numberInWords } from '../format.ts';

/** JSON Schema of one parameter. */
export type ParameterSchema = Check['parameters'][string];

/** How a parameter is written: what is none of these is written as JSON. */
export type ParameterKind = 'number' | 'text' | 'boolean' | 'choice' | 'choices' | 'list' | 'json';

/** Choices are their texts: a schema that chooses among numbers is written as JSON. */
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const itemsOf = ({ items }: ParameterSchema): ParameterSchema =>
  typeof items === 'object' && items !== null ? (items as ParameterSchema) : {}; // as JSON Schema has it

export function kindOf(schema: ParameterSchema): ParameterKind {
  const { type } = schema;
  if (isTexts(schema.enum)) return 'choice';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'string') return 'text';
  if (type === 'boolean') return 'boolean';
  const items = itemsOf(schema);
  if (type !== 'array') return 'json';
  if (isTexts(items.enum)) return 'choices';
  return isNumeric(items) || items.type === 'string' ? 'list' : 'json';
}

const isNumeric = ({ type }: ParameterSchema) => type === 'integer' || type === 'number';

/** What a choice, or each of several, can be. */
export function choicesOf(schema: ParameterSchema): readonly string[] {
  const { enum: values = itemsOf(schema).enum } = schema;
  return isTexts(values) ? values : [];
}

/** A value as it is written into its field. */
export function written(schema: ParameterSchema, value: unknown): string {
  const kind = kindOf(schema);
  if (kind === 'json') return JSON.stringify(value);
  return Array.isArray(value) ? value.map(String).join('\n') : String(value);
}

/** What a field means; `undefined` where it is nothing that could be sent. The API judges the rest. */
export function meant(schema: ParameterSchema, text: string): unknown {
  switch (kindOf(schema)) {
    case 'number':
      return numberIn(text);
    case 'boolean':
      return text === 'true';
    case 'choices':
      return linesOf(text);
    case 'list': {
      if (!isNumeric(itemsOf(schema))) return linesOf(text);
      const numbers = linesOf(text).map(numberIn);
      return numbers.includes(undefined) ? undefined : numbers;
    }
    case 'json':
      return jsonIn(text);
    default:
      return text;
  }
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function numberIn(text: string): number | undefined {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? undefined : number;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether two values are the same: parameters are small. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A value in words: `60`, `22, 3389`, `none`. */
export function valueInWords(value: unknown): string {
  if (typeof value === 'number') return numberInWords(value);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value.length === 0 ? texts.none : listInWords(value.map(String));
}

/** What a value may be, in words; nothing where the schema does not say it. */
export function boundsInWords(schema: ParameterSchema): string | undefined {
  const { minimum, maximum } = kindOf(schema) === 'list' ? itemsOf(schema) : schema;
  // Zod says of each whole number that it is a safe one: nobody means that.
  const most = typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER;
  const least = typeof minimum === 'number' && minimum > Number.MIN_SAFE_INTEGER;
  if (least && most) return texts.between(numberInWords(minimum), numberInWords(maximum));
  if (least) return texts.atLeast(numberInWords(minimum));
  return most ? texts.atMost(numberInWords(maximum)) : undefined;
}
