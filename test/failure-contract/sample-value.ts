import { NormalizedSchema } from '@smithy/core/schema';
import type { SchemaRef } from '@smithy/types';

import { accountId } from './samples/sample.ts';

/** Where a sample stands. */
export interface Place {
  readonly api: string;
  readonly region: string;
}

export type Value = unknown;

/** How deep a sample goes; what recurs ends earlier. */
const maxDepth = 12;

/**
 * An answer that fills every member of its model: one element in each list, and the same word for the
 * same name, so that an id that one call lists is the id that the next one describes.
 *
 * @param leavesOut Members of the answer that stay out: they would promise more pages.
 */
export function sampleAnswer(
  output: SchemaRef,
  place: Place,
  leavesOut: (name: string) => boolean,
): object {
  const schema = NormalizedSchema.of(output);
  const members = schema.isStructSchema() ? [...schema.structIterator()] : [];
  return Object.fromEntries(
    members
      .filter(([name]) => !leavesOut(name))
      .map(([name, member]) => [name, sampleOf(member, name, place, [])]),
  );
}

function sampleOf(
  schema: NormalizedSchema,
  name: string,
  place: Place,
  path: readonly string[],
): Value {
  if (schema.isListSchema()) return listOf(schema, name, place, path);
  if (schema.isMapSchema()) {
    const value = sampleOf(schema.getValueSchema(), name, place, path);
    return value === undefined ? {} : { sample: value };
  }
  if (schema.isStructSchema()) return structOf(schema, place, path);
  if (schema.isTimestampSchema()) return new Date('2026-11-20T12:00:00Z');
  if (schema.isBlobSchema()) return new TextEncoder().encode('sample');
  if (schema.isBooleanSchema()) return true;
  if (schema.isNumericSchema()) return 1;
  return wordFor(name, place);
}

function listOf(
  schema: NormalizedSchema,
  name: string,
  place: Place,
  path: readonly string[],
): Value {
  const element = sampleOf(schema.getValueSchema(), name, place, path);
  return element === undefined ? [] : [element];
}

function structOf(schema: NormalizedSchema, place: Place, path: readonly string[]): Value {
  const own = schema.getName() ?? '';
  if (path.includes(own) || path.length > maxDepth) return undefined;
  const members = [...schema.structIterator()].slice(0, schema.isUnionSchema() ? 1 : undefined);
  return Object.fromEntries(
    members
      .map(([name, member]) => [name, sampleOf(member, name, place, [...path, own])])
      .filter(([, value]) => value !== undefined),
  );
}

const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${accountId}:root` },
      Action: '*',
      Resource: '*',
    },
  ],
});

const words: readonly (readonly [RegExp, (place: Place) => string])[] = [
  [/(arn|arns)$/i, ({ api, region }) => `arn:aws:${api}:${region}:${accountId}:thing/sample`],
  [/region$/i, ({ region }) => region],
  [/(zone)$/i, ({ region }) => `${region}a`],
  [/(ownerid|owner|accountid|registryid)$/i, () => accountId],
  [/(policy|document|policytext)$/i, () => policy],
  [/ipv6(cidrblock)?$/i, () => '2001:db8::/64'],
  [/cidr(block|ip)?$/i, () => '10.0.0.0/16'],
  [
    /(url|urls)$/i,
    ({ api, region }) => `https://${api}.${region}.amazonaws.com/${accountId}/sample`,
  ],
];

/** One word per name. What a service demands beyond it stands in samples.ts. */
function wordFor(name: string, place: Place): string {
  return words.find(([pattern]) => pattern.test(name))?.[1](place) ?? 'sample';
}

/**
 * What a service answers instead: objects member by member, lists element by element, each on what the
 * model gave; `undefined` leaves a member out.
 */
export function overlaid(sample: Value, over: Value): Value {
  if (Array.isArray(over)) {
    const [generic] = Array.isArray(sample) ? sample : [];
    return over.map((element) => overlaid(generic, element));
  }
  if (!isPlain(over)) return over;
  const base = isPlain(sample) ? sample : {};
  return Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(over)])]
      .map((name) => [name, name in over ? overlaid(base[name], over[name]) : base[name]])
      .filter(([, value]) => value !== undefined),
  );
}

export const isPlain = (value: Value): value is Readonly<Record<string, Value>> =>
  typeof value === 'object' &&
  value !== null &&
  !(value instanceof Date) &&
  !(value instanceof Uint8Array);
