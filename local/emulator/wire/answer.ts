import { randomUUID } from 'node:crypto';
import { cbor, dateToTag } from '@smithy/core/cbor';
import { NormalizedSchema } from '@smithy/core/schema';
import type { SchemaRef } from '@smithy/types';
import type { ProtocolName } from '../../../functions/platform/models/service-model.ts';

/** What is answered. */
export interface Answered {
  readonly protocol: ProtocolName;
  readonly operation: string;
  /** What the model says of the answer's shape. */
  readonly output: SchemaRef;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

type Value = unknown;

/** An answer as AWS sends it: the bytes of the service's protocol, by the service's model. */
export function wireAnswer({ protocol, operation, output }: Answered, answer: object): WireAnswer {
  const schema = NormalizedSchema.of(output);
  const members = Object.entries(answer);
  switch (protocol) {
    case 'awsJson1_0':
    case 'awsJson1_1':
      return ok('application/x-amz-json-1.1', JSON.stringify(jsonOf(schema, answer)));
    case 'rpcv2Cbor':
      return ok('application/cbor', cbor.serialize(cborOf(answer)), {
        'smithy-protocol': 'rpc-v2-cbor',
      });
    case 'awsQuery': {
      const result = elements(schema, answer);
      return ok(
        'text/xml',
        `<${operation}Response><${operation}Result>${result}</${operation}Result></${operation}Response>`,
      );
    }
    case 'ec2Query':
      return ok(
        'text/xml',
        `<${operation}Response><requestId>r</requestId>${elements(schema, answer)}</${operation}Response>`,
      );
    case 'restJson1':
    case 'restXml': {
      const bound = boundTo(schema, members);
      const [type, format] =
        protocol === 'restXml'
          ? (['application/xml', xmlDocument] as const)
          : (['application/json', jsonDocument] as const);
      return ok(type, format(schema, bound.body, bound.payload, operation), bound.headers);
    }
  }
}

const ok = (
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): WireAnswer => ({
  status: 200,
  headers: { 'x-amzn-requestid': randomUUID(), 'content-type': type, ...headers },
  body: Buffer.from(body),
});

type Members = readonly (readonly [string, Value])[];
type Payload = readonly [NormalizedSchema, Value];

/** What goes into headers, what into the body, and what is the body. */
function boundTo(schema: NormalizedSchema, members: Members) {
  const headers: Record<string, string> = {};
  const body: [string, Value][] = [];
  let payload: Payload | undefined;
  for (const [name, value] of members) {
    const member = schema.getMemberSchema(name);
    const { httpHeader, httpPayload, httpResponseCode } = member.getMergedTraits();
    if (httpHeader) headers[httpHeader] = text(member, value, 'header');
    else if (httpPayload) payload = [member, value];
    else if (!httpResponseCode) body.push([name, value]);
  }
  return { headers, body: Object.fromEntries(body), payload };
}

type Format = (
  schema: NormalizedSchema,
  body: object,
  payload: Payload | undefined,
  operation: string,
) => string;

const jsonDocument: Format = (schema, body, payload) => {
  if (!payload) return JSON.stringify(jsonOf(schema, body));
  const [member, value] = payload;
  return member.isStructSchema() ? JSON.stringify(jsonOf(member, value)) : String(value);
};

const xmlDocument: Format = (schema, body, payload, operation) => {
  const xmlns = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';
  if (payload) {
    const [member, value] = payload;
    if (!member.isStructSchema()) return String(value);
    const name = member.getMergedTraits().xmlName ?? member.getName();
    return `<${name} ${xmlns}>${elements(member, value)}</${name}>`;
  }
  const root = schema.getMergedTraits().xmlName ?? `${operation}Result`;
  const own = Object.entries(body).find(([name]) => name === root);
  // GetBucketLocation: the root is the text.
  const content = own ? text(schema.getMemberSchema(root), own[1], 'body') : elements(schema, body);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${xmlns}>${content}</${root}>`;
};

/** The members of a structure, each as an element. */
function elements(schema: NormalizedSchema, value: Value): string {
  return Object.entries(value as object)
    .map(([name, inner]) => {
      const member = schema.getMemberSchema(name);
      return element(member, member.getMemberTraits().xmlName ?? name, inner);
    })
    .join('');
}

function element(schema: NormalizedSchema, name: string, value: Value): string {
  const { xmlFlattened } = schema.getMergedTraits();
  if (schema.isListSchema()) {
    const inner = schema.getValueSchema();
    const own = inner.getMergedTraits().xmlName ?? 'member';
    const each = (value as readonly Value[]).map((one) =>
      element(inner, xmlFlattened ? name : own, one),
    );
    return xmlFlattened ? each.join('') : `<${name}>${each.join('')}</${name}>`;
  }
  if (schema.isMapSchema()) {
    const entry = xmlFlattened ? name : 'entry';
    const keyName = schema.getKeySchema().getMergedTraits().xmlName ?? 'key';
    const valueSchema = schema.getValueSchema();
    const valueName = valueSchema.getMergedTraits().xmlName ?? 'value';
    const each = Object.entries(value as object).map(
      ([key, one]) =>
        `<${entry}><${keyName}>${escaped(key)}</${keyName}>${element(valueSchema, valueName, one)}</${entry}>`,
    );
    return xmlFlattened ? each.join('') : `<${name}>${each.join('')}</${name}>`;
  }
  const content = schema.isStructSchema() ? elements(schema, value) : text(schema, value, 'body');
  return `<${name}>${content}</${name}>`;
}

function text(schema: NormalizedSchema, value: Value, place: 'body' | 'header'): string {
  if (value instanceof Date) {
    if (schema.getSchema() === httpDate || place === 'header') return value.toUTCString();
    return schema.getSchema() === epochSeconds
      ? String(value.getTime() / 1000)
      : value.toISOString();
  }
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  return escaped(String(value));
}

/** How Smithy's schemas say the format of a time. */
const dateTime = 5;
const httpDate = 6;
const epochSeconds = 7;

const escaped = (value: string) =>
  value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function jsonOf(schema: NormalizedSchema, value: Value): Value {
  if (value instanceof Date) {
    return schema.getSchema() === dateTime ? value.toISOString() : value.getTime() / 1000;
  }
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map((one) => jsonOf(schema.getValueSchema(), one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (schema.isMapSchema()) return [name, jsonOf(schema.getValueSchema(), inner)];
      const member = schema.getMemberSchema(name);
      return [member.getMergedTraits().jsonName ?? name, jsonOf(member, inner)];
    }),
  );
}

/** CBOR has its own way to say a time. */
function cborOf(value: Value): Value {
  if (value instanceof Date) return dateToTag(value);
  if (Array.isArray(value)) return value.map(cborOf);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cborOf(inner)]));
}
