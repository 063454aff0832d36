import { numberInWords } from '../../parts/format.ts';
import { checkTexts as texts } from '../../texts/en/check.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The form of a parameter: `a whole number, 1 to 180`. What no words are known for stands as JSON Schema says it. */
export function formInWords(schema: Schema): string {
  const { type, items } = schema;
  const name = nameOf(type, items);
  const bounds = type === 'array' ? lengthOf(schema) : rangeOf(schema);
  return [name, bounds].filter(Boolean).join(', ');
}

function nameOf(type: unknown, items: unknown): string {
  if (type === 'array') {
    const of = (items as Schema | undefined)?.type; // JSON Schema: of an array, the schema of its items
    return of === 'integer' || of === 'number' ? texts.forms.numbers : texts.forms.texts;
  }
  const form = Object.entries(forms).find(([known]) => known === type)?.[1];
  return form ?? String(type);
}

const forms = {
  integer: texts.forms.integer,
  number: texts.forms.number,
  string: texts.forms.text,
  boolean: texts.forms.boolean,
} as const;

function rangeOf({ minimum, maximum }: Schema): string {
  const least = typeof minimum === 'number' ? minimum : undefined;
  // Zod says of every whole number that it is one that a computer can count to.
  const most =
    typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined;
  if (least !== undefined && most !== undefined) {
    return texts.range(numberInWords(least), numberInWords(most));
  }
  if (least !== undefined) return texts.atLeast(numberInWords(least));
  return most === undefined ? '' : texts.atMost(numberInWords(most));
}

function lengthOf({ minItems, maxItems }: Schema): string {
  const least = typeof minItems === 'number' ? texts.atLeast(numberInWords(minItems)) : '';
  const most = typeof maxItems === 'number' ? texts.atMost(numberInWords(maxItems)) : '';
  return [least, most].filter(Boolean).join(', ');
}
