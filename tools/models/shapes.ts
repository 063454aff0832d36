import {
  firstShape,
  type ProtocolName,
  type SchemaReference,
  type ShapeModel,
  type Traits,
} from '../../functions/platform/models/service-model.ts';
import type { BotocoreMember, BotocoreService, BotocoreShape } from './botocore.ts';

type OwnTraits = Record<string, string | number | readonly string[]>;

/** Shapes of one service as the SDK's schemas, each once, those that operations need alone. */
export interface ShapeWriter {
  /** The place of a shape, which is written when it is asked for first. */
  place(name: string): number;
  readonly written: readonly ShapeModel[];
}

const xmlProtocols: ReadonlySet<ProtocolName> = new Set(['restXml', 'awsQuery', 'ec2Query']);

/** The SDK's simple schemas: `@smithy/core/schema`, sentinels. */
const simple: Readonly<Record<string, number>> = {
  string: 0,
  character: 0,
  boolean: 2,
  byte: 1,
  short: 1,
  integer: 1,
  long: 1,
  float: 1,
  double: 1,
  bigInteger: 17,
  bigDecimal: 19,
};
const blob = 21;
const document = 15;
const timestamps: Readonly<Record<string, number>> = { iso8601: 5, rfc822: 6, unixTimestamp: 7 };
const defaultTimestamp = 4;

export function createShapeWriter(service: BotocoreService, protocol: ProtocolName): ShapeWriter {
  const isXml = xmlProtocols.has(protocol);
  const places = new Map<string, number>();
  const written: ShapeModel[] = [];

  function place(name: string): number {
    const known = places.get(name);
    if (known !== undefined) return known;
    const next = places.size;
    places.set(name, next);
    // Its own place is taken before its members are written: a shape may hold itself.
    written[next] = [3, name, 0, [], []];
    written[next] = write(name, shapeOf(service, name));
    return next;
  }

  function write(name: string, shape: BotocoreShape): ShapeModel {
    if (shape.type === 'list') return writeList(name, shape);
    if (shape.type === 'map') return writeMap(name, shape);
    const traits = { ...(isXml && shape.locationName && { xmlName: shape.locationName }) };
    const members = Object.entries(shape.members);
    const schemas = members.map(([member, of]) => {
      const own = memberTraits(member, of, shapeOf(service, of.shape), isXml);
      return reference(of, { ...own, ...(shape.payload === member && { httpPayload: 1 }) });
    });
    const kind = shape.union ? 4 : 3;
    return [kind, name, orNone(traits), members.map(([member]) => member), schemas];
  }

  function writeList(name: string, { member, flattened, sparse }: BotocoreShape): ShapeModel {
    if (!member) throw new Error(`${service.name}: the list ${name} has no member.`);
    const traits = { ...(flattened && { xmlFlattened: 1 }), ...(sparse && { sparse: 1 }) };
    // A flattened list has no element of its own: its name stands with the member that holds it.
    const own = isXml && !flattened ? nameInXml(member) : {};
    return [1, name, orNone(traits), reference(member, own)];
  }

  function writeMap(name: string, { key, value, flattened, sparse }: BotocoreShape): ShapeModel {
    if (!key || !value) throw new Error(`${service.name}: the map ${name} has no key or value.`);
    const traits = { ...(flattened && { xmlFlattened: 1 }), ...(sparse && { sparse: 1 }) };
    const [ofKey, ofValue] = [key, value].map((one) => (isXml ? nameInXml(one) : {}));
    return [2, name, orNone(traits), reference(key, ofKey), reference(value, ofValue)];
  }

  function reference(member: BotocoreMember, traits: OwnTraits = {}): SchemaReference {
    const shape = shapeOf(service, member.shape);
    const own = {
      ...traits,
      ...(shape.type === 'string' &&
        (member.jsonvalue || shape.jsonvalue) && { mediaType: 'application/json' }),
    };
    const schema = simpleSchema(member, shape) ?? firstShape + place(member.shape);
    return Object.keys(own).length > 0 ? [schema, own] : schema;
  }

  return { place, written };
}

export function shapeOf(
  { name: service, shapes }: Pick<BotocoreService, 'name' | 'shapes'>,
  name: string,
): BotocoreShape {
  const shape = shapes[name];
  if (!shape) throw new Error(`${service} has no shape ${name}.`);
  return shape;
}

function simpleSchema(member: BotocoreMember, shape: BotocoreShape): number | undefined {
  const { type } = shape;
  if (type === 'structure') return shape.document ? document : undefined;
  if (type === 'list' || type === 'map') return undefined;
  if (type === 'blob') return blob;
  if (type === 'timestamp') {
    return timestamps[member.timestampFormat ?? shape.timestampFormat ?? ''] ?? defaultTimestamp;
  }
  const schema = simple[type];
  if (schema === undefined) throw new Error(`There is no schema of ${type}.`);
  return schema;
}

function memberTraits(
  name: string,
  member: BotocoreMember,
  target: BotocoreShape,
  isXml: boolean,
): OwnTraits {
  return {
    ...bodyOrHttp(name, member, target, isXml),
    ...(member.xmlAttribute && { xmlAttribute: 1 }),
    ...(isXml && member.flattened && { xmlFlattened: 1 }),
    ...(member.queryName && { ec2QueryName: member.queryName }),
    ...namespaceTrait(member.xmlNamespace ?? target.xmlNamespace),
    ...(member.idempotencyToken && { idempotencyToken: 1 }),
    ...(member.hostLabel && { hostLabel: 1 }),
  };
}

/** Where in a request or an answer a member stands, and by which name. */
function bodyOrHttp(
  name: string,
  member: BotocoreMember,
  target: BotocoreShape,
  isXml: boolean,
): OwnTraits {
  const { location, locationName = name } = member;
  switch (location) {
    case 'uri':
      return { httpLabel: 1 };
    case 'querystring':
      return target.type === 'map' ? { httpQueryParams: 1 } : { httpQuery: locationName };
    case 'header':
      return { httpHeader: locationName };
    case 'headers':
      return { httpPrefixHeaders: member.locationName ?? '' };
    case 'statusCode':
      return { httpResponseCode: 1 };
    case undefined:
      break;
    default:
      throw new Error(`${name} stands in a ${location}, which no schema of the SDK has.`);
  }
  if (isXml && target.type === 'list' && target.flattened && target.member?.locationName) {
    return nameInXml(target.member);
  }
  if (isXml) return nameInXml(member);
  return locationName === name ? {} : { jsonName: locationName };
}

const nameInXml = ({ locationName }: BotocoreMember): OwnTraits =>
  locationName ? { xmlName: locationName } : {};

function namespaceTrait(namespace: BotocoreMember['xmlNamespace']): OwnTraits {
  if (namespace === undefined || typeof namespace === 'string') return {};
  const { prefix, uri } = namespace;
  return { xmlNamespace: prefix ? [prefix, uri] : uri };
}

const orNone = (traits: OwnTraits): Traits => (Object.keys(traits).length > 0 ? traits : 0);
