import { NormalizedSchema } from '@smithy/core/schema';
import type { SchemaTraitsObject, StaticOperationSchema } from '@smithy/types';
import type { ProtocolName } from '../../../../functions/platform/models/service-model.ts';

/** Where two schemas of one operation say something else, and what: `output.Items[].Name xmlName`. */
export interface Difference {
  readonly path: string;
  readonly what: string;
}

/** What of two schemas a protocol would read or write differently. */
export function differencesOf(
  sdk: StaticOperationSchema,
  own: StaticOperationSchema,
  protocol: ProtocolName,
): readonly Difference[] {
  const [, , , , sdkInput, sdkOutput] = sdk;
  const [, , , , ownInput, ownOutput] = own;
  const of = (side: 'input' | 'output', a: Schema, b: Schema) =>
    isNothing(a) && isNothing(b) ? [] : new Comparison(protocol, side).compare(a, b, side);
  return [
    ...(protocol.startsWith('rest') ? pathDifference(sdk, own) : []),
    ...of('input', NormalizedSchema.of(sdkInput), NormalizedSchema.of(ownInput)),
    ...of('output', NormalizedSchema.of(sdkOutput), NormalizedSchema.of(ownOutput)),
  ];
}

type Schema = NormalizedSchema;

const isNothing = (schema: Schema) =>
  schema.isUnitSchema() || (schema.isStructSchema() && membersOf(schema).size === 0);

const membersOf = (schema: Schema): ReadonlyMap<string, Schema> =>
  new Map([...schema.structIterator()]);

/** The SDK writes the operation's name into the query, `x-id`, and botocore a slash at the end. */
function pathDifference(sdk: StaticOperationSchema, own: StaticOperationSchema) {
  const [a, b] = [sdk, own].map(([, , , traits]) => {
    const { http } = traits as SchemaTraitsObject;
    return String(http)
      .replace(/[?&]x-id=\w+/, '')
      .replace(/\/,/, ',');
  });
  return a === b ? [] : [{ path: 'http', what: `${a} | ${b}` }];
}

/** A walk over the two schemas of one side, each pair of shapes once. */
class Comparison {
  private readonly seen = new Set<string>();
  private readonly protocol: ProtocolName;
  private readonly side: 'input' | 'output';

  constructor(protocol: ProtocolName, side: 'input' | 'output') {
    this.protocol = protocol;
    this.side = side;
  }

  compare(a: Schema, b: Schema, path: string): readonly Difference[] {
    const [kindA, kindB] = [kindOf(a), kindOf(b)];
    if (kindA !== kindB) return [{ path, what: `${kindA} | ${kindB}` }];
    return [...this.compareTraits(a, b, path), ...this.compareInside(a, b, path)];
  }

  private compareTraits(a: Schema, b: Schema, path: string): readonly Difference[] {
    // Roots of answers in XML are the answer guard's, and compared by its own test.
    if (path === this.side && this.protocol !== 'restXml') return [];
    const [ofA, ofB] = [this.traitsOf(a, path), this.traitsOf(b, path)];
    return [...new Set([...Object.keys(ofA), ...Object.keys(ofB)])].flatMap((trait) => {
      const [x, y] = [ofA[trait], ofB[trait]].map((value) => JSON.stringify(value));
      return x === y ? [] : [{ path, what: `${trait} ${x} | ${y}` }];
    });
  }

  private compareInside(a: Schema, b: Schema, path: string): readonly Difference[] {
    if (a.isStructSchema()) return this.compareMembers(a, b, path);
    if (a.isListSchema()) return this.compare(a.getValueSchema(), b.getValueSchema(), `${path}[]`);
    if (!a.isMapSchema()) return [];
    return [
      ...this.compare(a.getKeySchema(), b.getKeySchema(), `${path}{key}`),
      ...this.compare(a.getValueSchema(), b.getValueSchema(), `${path}{value}`),
    ];
  }

  private compareMembers(a: Schema, b: Schema, path: string): readonly Difference[] {
    const pair = `${a.getName()}|${b.getName()}`;
    if (this.seen.has(pair)) return [];
    this.seen.add(pair);
    const own = membersOf(b);
    return [...membersOf(a)].flatMap(([name, member]) => {
      const other = own.get(name);
      // What botocore knows beyond the SDK is newer, and hides nothing.
      return other
        ? this.compare(member, other, `${path}.${name}`)
        : [{ path: `${path}.${name}`, what: 'is not in the model' }];
    });
  }

  private traitsOf(schema: Schema, path: string): Readonly<Record<string, unknown>> {
    const all = schema.getMergedTraits();
    const read = traitsThatAreRead[this.protocol];
    const traits = Object.fromEntries(
      Object.entries(all).filter(
        ([name]) => read.has(name) && !(name === 'xmlNamespace' && this.side === 'input'),
      ),
    );
    if (this.protocol !== 'ec2Query') return traits;
    const { ec2QueryName, xmlName = path.slice(path.lastIndexOf('.') + 1), ...rest } = traits;
    return { ...rest, name: ec2QueryName ?? capitalised(String(xmlName)) };
  }
}

const capitalised = (name: string) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

const inHttp = [
  'httpLabel',
  'httpQuery',
  'httpQueryParams',
  'httpHeader',
  'httpPrefixHeaders',
  'httpPayload',
  'httpResponseCode',
  'mediaType',
];
const inXml = ['xmlName', 'xmlFlattened', 'xmlNamespace', 'xmlAttribute', 'sparse'];

/** Traits by which a protocol reads and writes; all others say nothing on the wire. */
const traitsThatAreRead: Readonly<Record<ProtocolName, ReadonlySet<string>>> = {
  awsJson1_0: new Set(['mediaType', 'sparse']),
  awsJson1_1: new Set(['mediaType', 'sparse']),
  rpcv2Cbor: new Set(['sparse']),
  restJson1: new Set([...inHttp, 'jsonName', 'sparse']),
  awsQuery: new Set(inXml),
  ec2Query: new Set([...inXml, 'ec2QueryName']),
  restXml: new Set([...inHttp, ...inXml]),
};

/** What the wire knows: a union is a structure of one member, a stream is bytes. */
function kindOf(schema: Schema): string {
  if (schema.isUnitSchema()) return 'nothing';
  if (schema.isStructSchema()) return 'structure';
  if (schema.isListSchema()) return 'list';
  if (schema.isMapSchema()) return 'map';
  if (schema.isBlobSchema()) return 'bytes';
  return `simple ${String(schema.getSchema())}`;
}
