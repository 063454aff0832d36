import { isDeepStrictEqual } from 'node:util';
import type { NormalizedSchema } from '@smithy/core/schema';
import type { AwsRequest } from '../wire/request.ts';
import type { ReadOperation } from './read-operations.ts';

type Asked = Pick<AwsRequest, 'path' | 'query' | 'headers' | 'parameters' | 'protocol'>;

/** Whether the request's input has these members, wherever its protocol puts them. */
export function asksFor(
  request: Asked,
  { model, input }: Pick<ReadOperation, 'model' | 'input'>,
  where: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(where).every(([name, wanted]) => {
    const said = memberOf(request, name, { schema: input.getMemberSchema(name), model });
    return isSame(said, wanted);
  });
}

interface Member extends Pick<ReadOperation, 'model'> {
  readonly schema: NormalizedSchema;
}

function memberOf(request: Asked, name: string, { schema, model }: Member): unknown {
  const { path, query, headers, parameters, protocol } = request;
  const { httpLabel, httpQuery, httpHeader, httpPayload, jsonName } = schema.getMergedTraits();
  if (protocol === 'query' || protocol === 'ec2') return formMember(request, name, schema);
  if (protocol === 'json' || protocol === 'smithy-rpc-v2-cbor') {
    return parameters[jsonName ?? name];
  }
  if (httpLabel) return labelIn(path, String(model.traits.http?.[1]), name);
  if (httpQuery) {
    const all = query.getAll(httpQuery);
    return schema.isListSchema() ? all : all[0];
  }
  if (httpHeader) return headers[httpHeader.toLowerCase()];
  return httpPayload ? parameters : parameters[jsonName ?? name];
}

/** A part of the path, by the path that the model has: `/clusters/{name}`. */
function labelIn(path: string, template: string, name: string): string | undefined {
  const wanted = template.replace(/\?.*$/, '').split('/');
  const said = path.replace(/\/$/, '').split('/');
  const at = wanted.findIndex((part) => part === `{${name}}` || part === `{${name}+}`);
  const greedy = wanted.findIndex((part) => part.endsWith('+}'));
  // A greedy label has as many parts as the others leave.
  const more = said.length - wanted.length;
  const from = greedy >= 0 && greedy < at ? at + more : at;
  const found = said.slice(from, from + 1 + (greedy === at ? more : 0)).join('/');
  return at < 0 ? undefined : decodeURIComponent(found);
}

/** A member in the names that forms have: `Names.member.1`; EC2's begin with a capital. */
function formMember({ parameters, protocol }: Asked, name: string, schema: NormalizedSchema) {
  const { xmlName, ec2QueryName } = schema.getMergedTraits();
  const plain = String(xmlName ?? name);
  const own =
    protocol === 'ec2'
      ? String(ec2QueryName ?? `${plain.slice(0, 1).toUpperCase()}${plain.slice(1)}`)
      : plain;
  if (!schema.isListSchema()) return parameters[own];
  const element = new RegExp(`^${own}\\.(?:[A-Za-z]+\\.)?\\d+$`);
  return Object.entries(parameters)
    .filter(([key]) => element.test(key))
    .map(([, value]) => value);
}

/** Paths, query strings and forms have texts alone. */
function isSame(said: unknown, wanted: unknown): boolean {
  if (Array.isArray(said) && Array.isArray(wanted)) {
    return said.length === wanted.length && said.every((one, at) => isSame(one, wanted[at]));
  }
  if (typeof said === 'string' && typeof wanted !== 'object') return said === String(wanted);
  return isDeepStrictEqual(said, wanted);
}
