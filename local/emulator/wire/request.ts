import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { decodeCbor } from './cbor.ts';
import type { OperationIndex, Protocol, ServiceModel } from './operations.ts';

/** A request to an AWS API, understood as far as IAM needs it. */
export interface AwsRequest {
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  readonly accessKeyId: string;
  readonly sessionToken: string | undefined;
  readonly region: string;
  readonly service: ServiceModel;
  /** The protocol of this request; a service may speak several. */
  readonly protocol: Protocol;
  readonly operation: string;
  /** The JSON body, form fields or path parameters, whichever the protocol has. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface RawRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** @returns undefined for a request that nobody signed: a Cognito sign-in, an HTTP API call. */
export function readRequest(raw: RawRequest, index: OperationIndex): AwsRequest | undefined {
  const { pathname, searchParams } = new URL(raw.url, 'http://emulator');
  const scope = signature(raw.headers.authorization, searchParams);
  if (!scope) return undefined;
  const { signingName } = scope;
  const found = findOperation({ ...raw, path: pathname, query: searchParams, signingName }, index);
  return {
    ...raw,
    path: pathname,
    query: searchParams,
    accessKeyId: scope.accessKeyId,
    sessionToken:
      one(raw.headers['x-amz-security-token']) ??
      searchParams.get('X-Amz-Security-Token') ??
      undefined,
    region: scope.region,
    ...found,
  };
}

/** The request signed by nobody known: the backends check no signature, but read the account from its key. */
export function signedAs(
  accessKeyId: string,
  headers: IncomingMessage['headers'],
): IncomingMessage['headers'] {
  const { 'x-amz-security-token': _token, ...rest } = headers;
  return {
    ...rest,
    authorization: headers.authorization?.replace(
      /Credential=[^/]+\//,
      `Credential=${accessKeyId}/`,
    ),
  };
}

function signature(authorization: string | undefined, query: URLSearchParams) {
  const credential =
    /Credential=([^,\s]+)/.exec(authorization ?? '')?.[1] ??
    query.get('X-Amz-Credential') ??
    undefined;
  const [accessKeyId, , region, signingName] = credential?.split('/') ?? [];
  return accessKeyId && region && signingName ? { accessKeyId, region, signingName } : undefined;
}

/** A request with what its URL and its signature say. */
interface SignedRequest extends RawRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly signingName: string;
}

type Found = Pick<AwsRequest, 'service' | 'protocol' | 'operation' | 'parameters'>;

const Parameters = z.record(z.string(), z.unknown());

function findOperation(request: SignedRequest, index: OperationIndex): Found {
  const { headers, body, path, query, signingName } = request;
  const services = index.services(signingName);
  const target = one(headers['x-amz-target']);
  if (target) {
    const dot = target.lastIndexOf('.');
    const service =
      services.find((each) => each.targetPrefix === target.slice(0, dot)) ?? services[0];
    if (service) {
      const parameters = body.length ? jsonIn(body) : {};
      return { service, protocol: 'json', operation: target.slice(dot + 1), parameters };
    }
  }
  const rpc = /^\/service\/([^/]+)\/operation\/([^/]+)$/.exec(path);
  const [, prefix, operation] = rpc ?? [];
  const called = services.find((each) => each.targetPrefix === prefix) ?? services[0];
  if (operation && called) {
    const parameters = body.length ? Parameters.parse(decodeCbor(body)) : {};
    return { service: called, protocol: 'smithy-rpc-v2-cbor', operation, parameters };
  }
  const form = one(headers['content-type'])?.startsWith('application/x-www-form-urlencoded')
    ? new URLSearchParams(body.toString('utf8'))
    : query;
  const action = form.get('Action');
  if (action) {
    const version = form.get('Version');
    const service = services.find((each) => each.apiVersion === version) ?? services[0];
    if (service) {
      const protocol = service.protocol === 'ec2' ? 'ec2' : 'query';
      return { service, protocol, operation: action, parameters: Object.fromEntries(form) };
    }
  }
  return findRoute(request, index);
}

function findRoute(
  { method, body, path, query, signingName }: SignedRequest,
  index: OperationIndex,
): Found {
  const fits = index.routes(signingName).filter(
    (route) =>
      route.method === method &&
      route.path.test(path) &&
      route.query.every((part) => {
        const [name = '', value] = part.split('=');
        return query.has(name) && (value === undefined || query.get(name) === value);
      }),
  );
  // The SDK for JavaScript says which operation it means where several share a route (GetObject, ListParts).
  const named = fits.find((route) => route.operation === query.get('x-id'));
  const usual = fits.find(
    (route) => route.weight === fits[0]?.weight && usualOperations.has(route.operation),
  );
  const route = named ?? usual ?? fits[0];
  if (!route) throw new Error(`no operation of ${signingName} is known for ${method} ${path}`);
  const inPath = Object.fromEntries(
    Object.entries(route.path.exec(path)?.groups ?? {}).map(([name, value]) => [
      name,
      decodeURIComponent(value),
    ]),
  );
  const json = route.service.protocol === 'rest-json' && body[0] === 0x7b;
  return {
    service: route.service,
    protocol: route.service.protocol,
    operation: route.operation,
    parameters: {
      ...(json ? jsonIn(body) : {}),
      ...Object.fromEntries(query),
      ...inPath,
    },
  };
}

const jsonIn = (body: Buffer) => Parameters.parse(JSON.parse(body.toString('utf8')));

const usualOperations = new Set([
  'GetObject',
  'PutObject',
  'ListObjects',
  'HeadObject',
  'DeleteObject',
]);

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
