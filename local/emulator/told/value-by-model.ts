import type { NormalizedSchema } from '@smithy/core/schema';

/** Something was told that AWS cannot say. */
export class ToldError extends Error {
  override readonly name = 'ToldError';
}

/**
 * What was told in JSON, as the model has it: a time is a `Date`, bytes are bytes.
 *
 * @throws ToldError naming what the model does not know, and where
 */
export function valueByModel(schema: NormalizedSchema, said: unknown, place: string): unknown {
  if (schema.isDocumentSchema()) return said;
  if (schema.isListSchema()) {
    if (!Array.isArray(said)) return refuse(place, 'a list', said);
    return said.map((one, index) =>
      valueByModel(schema.getValueSchema(), one, `${place}[${index}]`),
    );
  }
  if (schema.isMapSchema() || schema.isStructSchema()) return objectByModel(schema, said, place);
  if (schema.isTimestampSchema()) {
    const time = new Date(typeof said === 'string' ? said : Number.NaN);
    return Number.isNaN(time.getTime()) ? refuse(place, 'a time in ISO 8601', said) : time;
  }
  if (schema.isBlobSchema()) {
    return typeof said === 'string' ? Buffer.from(said, 'base64') : refuse(place, 'Base64', said);
  }
  const type = typeOf(schema);
  return typeof said === type ? said : refuse(place, `a ${type}`, said);
}

function objectByModel(schema: NormalizedSchema, said: unknown, place: string): object {
  if (typeof said !== 'object' || said === null || Array.isArray(said)) {
    return refuse(place, 'an object', said);
  }
  const members = schema.isMapSchema()
    ? undefined
    : new Map<string, NormalizedSchema>(schema.structIterator());
  return Object.fromEntries(
    Object.entries(said).map(([name, inner]) => {
      const member = members ? members.get(name) : schema.getValueSchema();
      if (!member) {
        const others = [...(members?.keys() ?? [])].join(', ');
        throw new ToldError(`${place} has no ${name}: the model has ${others || 'no members'}.`);
      }
      return [name, valueByModel(member, inner, `${place}.${name}`)];
    }),
  );
}

function typeOf(schema: NormalizedSchema): 'boolean' | 'number' | 'string' {
  if (schema.isBooleanSchema()) return 'boolean';
  const isNumber =
    schema.isNumericSchema() || schema.isBigIntegerSchema() || schema.isBigDecimalSchema();
  return isNumber ? 'number' : 'string';
}

function refuse(place: string, wanted: string, said: unknown): never {
  throw new ToldError(`${place} is ${wanted}, and not ${JSON.stringify(said)}.`);
}
