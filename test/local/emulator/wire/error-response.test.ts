import { describe, expect, it } from 'vitest';
import { decodeCbor } from '../../../../local/emulator/wire/cbor.ts';
import {
  denialFault,
  errorResponse,
  expiredFault,
  unknownKeyFault,
} from '../../../../local/emulator/wire/error-response.ts';
import type { Protocol } from '../../../../local/emulator/wire/operations.ts';

const spoken = (name: string, protocol: Protocol, queryCompatible = false) => ({
  method: 'POST',
  protocol,
  service: {
    name,
    protocol,
    queryCompatible,
    signingName: name,
    apiVersion: null,
    targetPrefix: null,
    operations: {},
  },
});
const denied = 'User: arn:x is not authorized to perform: y <z>';
const refuse = (request: ReturnType<typeof spoken>) =>
  errorResponse(request, denialFault(request, denied));

describe('a denial', () => {
  it.each([
    ['iam', 'query', 403, '<Code>AccessDenied</Code>'],
    ['sns', 'query', 403, '<Code>AuthorizationError</Code>'],
    ['ec2', 'ec2', 403, '<Response><Errors><Error><Code>UnauthorizedOperation</Code>'],
    ['s3', 'rest-xml', 403, '<Error><Code>AccessDenied</Code>'],
    [
      'route53',
      'rest-xml',
      403,
      '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code>',
    ],
    ['dynamodb', 'json', 400, '"__type":"AccessDeniedException"'],
    ['lambda', 'rest-json', 403, '"message":"User: arn:x is not authorized'],
  ] as const)('by %s, in %s', (name, protocol, status, part) => {
    const response = refuse(spoken(name, protocol));

    const body = response.body.toString('utf8');
    expect(response.status).toBe(status);
    expect(body).toContain(part);
    expect(body).toContain(protocol.includes('json') ? '<z>' : '&lt;z&gt;');
    expect(response.headers['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('in CBOR, with the code of the query protocol in a header', () => {
    const { status, headers, body } = refuse(spoken('cloudwatch', 'smithy-rpc-v2-cbor', true));

    expect(status).toBe(400);
    expect(headers).toMatchObject({
      'smithy-protocol': 'rpc-v2-cbor',
      'x-amzn-query-error': 'AccessDenied;Sender',
    });
    expect(decodeCbor(body)).toEqual({ __type: 'AccessDeniedException', message: denied });
  });

  it('by a REST service says its type in a header', () => {
    expect(refuse(spoken('lambda', 'rest-json')).headers['x-amzn-errortype']).toBe(
      'AccessDeniedException',
    );
  });

  it('of a HEAD request has no body', () => {
    expect(refuse({ ...spoken('s3', 'rest-xml'), method: 'HEAD' }).body).toHaveLength(0);
  });
});

describe('a key that is not known, and a session that is over', () => {
  it.each([
    ['sts', 'query', 'InvalidClientTokenId', 'ExpiredToken'],
    ['ec2', 'ec2', 'AuthFailure', 'RequestExpired'],
    ['s3', 'rest-xml', 'InvalidAccessKeyId', 'ExpiredToken'],
    ['kms', 'json', 'UnrecognizedClientException', 'ExpiredTokenException'],
    ['lambda', 'rest-json', 'UnrecognizedClientException', 'ExpiredTokenException'],
  ] as const)('of %s, in %s', (name, protocol, unknown, expired) => {
    expect(unknownKeyFault(spoken(name, protocol)).code).toBe(unknown);
    expect(expiredFault(spoken(name, protocol)).code).toBe(expired);
  });
});
