import { NormalizedSchema } from '@smithy/core/schema';
import type { StaticOperationSchema } from '@smithy/types';

/** An input with every member that an operation takes, so that every one of them shows on the wire. */
export function sampleInput([, , , , input]: StaticOperationSchema): object {
  const schema = NormalizedSchema.of(input);
  // An operation takes a structure, or nothing.
  return schema.isStructSchema() ? (sample(schema, '', []) as object) : {};
}

function sample(schema: NormalizedSchema, name: string, above: readonly string[]): unknown {
  if (schema.isUnionSchema() || schema.isStructSchema()) return structure(schema, above);
  if (schema.isListSchema()) return [sample(schema.getValueSchema(), name, above)];
  if (schema.isMapSchema()) return { key: sample(schema.getValueSchema(), name, above) };
  if (schema.isTimestampSchema()) return new Date('2026-02-03T04:05:06Z');
  if (schema.isBlobSchema()) return Buffer.from('sample');
  if (schema.isBooleanSchema()) return true;
  if (schema.isDocumentSchema()) return { sample: 1 };
  return schema.isNumericSchema() ? 7 : text(name);
}

function structure(schema: NormalizedSchema, above: readonly string[]): object {
  const shape = schema.getName() ?? '';
  // What holds itself is empty the second time.
  if (above.includes(shape)) return {};
  const members = [...schema.structIterator()];
  const taken = schema.isUnionSchema() ? members.slice(0, 1) : members;
  return Object.fromEntries(
    taken.map(([name, member]) => [name, sample(member, name, [...above, shape])]),
  );
}

/** Endpoint rules look into some of them. */
function text(name: string): string {
  if (/AccountId$/i.test(name)) return '123456789012';
  if (/Url$/i.test(name)) return 'https://sqs.eu-central-1.amazonaws.com/123456789012/sample';
  return 'sample-1';
}
