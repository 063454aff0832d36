import { randomUUID } from 'node:crypto';
import { encodeCborMap } from './cbor.ts';
import type { AwsRequest } from './request.ts';
import type { WireResponse } from './response.ts';

/** What AWS says is wrong, before it is put into a protocol. */
export interface AwsFault {
  readonly code: string;
  readonly message: string;
  readonly status: number;
}

type Spoken = Pick<AwsRequest, 'protocol' | 'service' | 'method'>;

/** An error in the protocol of the request, as the service itself would send it. */
export function errorResponse(request: Spoken, fault: AwsFault): WireResponse {
  const requestId = randomUUID();
  const { code, message, status } = fault;
  const common = { 'x-amzn-requestid': requestId, ...queryCompatible(request, fault) };
  switch (request.protocol) {
    case 'query':
      return reply(
        status,
        { ...common, 'content-type': 'text/xml' },
        `<ErrorResponse><Error><Type>${who(status)}</Type><Code>${code}</Code><Message>${xml(message)}</Message></Error>` +
          `<RequestId>${requestId}</RequestId></ErrorResponse>`,
      );
    case 'ec2':
      return reply(
        status,
        { ...common, 'content-type': 'text/xml' },
        `<?xml version="1.0" encoding="UTF-8"?><Response><Errors><Error><Code>${code}</Code><Message>${xml(message)}</Message>` +
          `</Error></Errors><RequestID>${requestId}</RequestID></Response>`,
      );
    case 'rest-xml':
      return restXml(request, fault, requestId);
    case 'json':
      return reply(
        status,
        { ...common, 'content-type': 'application/x-amz-json-1.1' },
        JSON.stringify({ __type: code, message, Message: message }),
      );
    case 'rest-json':
      return reply(
        status,
        { ...common, 'content-type': 'application/json', 'x-amzn-errortype': code },
        JSON.stringify({ message, Message: message }),
      );
    case 'smithy-rpc-v2-cbor':
      return {
        status,
        headers: {
          ...common,
          'content-type': 'application/cbor',
          'smithy-protocol': 'rpc-v2-cbor',
        },
        body: encodeCborMap({ __type: code, message }),
      };
  }
}

/** The code and status with which each service refuses a call that a policy does not allow. */
export function denialFault(request: Spoken, message: string): AwsFault {
  const { name } = request.service;
  if (name === 'ec2') {
    return {
      code: 'UnauthorizedOperation',
      message: `You are not authorized to perform this operation. ${message}`,
      status: 403,
    };
  }
  if (name === 'sns') return { code: 'AuthorizationError', message, status: 403 };
  if (request.protocol === 'json') return { code: 'AccessDeniedException', message, status: 400 };
  if (request.protocol === 'rest-json')
    return { code: 'AccessDeniedException', message, status: 403 };
  if (request.protocol === 'smithy-rpc-v2-cbor')
    return { code: 'AccessDeniedException', message, status: 400 };
  return { code: 'AccessDenied', message, status: 403 };
}

/** The code with which each service refuses a key that it does not know. */
export function unknownKeyFault(request: Spoken): AwsFault {
  const { name } = request.service;
  if (name === 'ec2') {
    return {
      code: 'AuthFailure',
      message: 'AWS was not able to validate the provided access credentials',
      status: 401,
    };
  }
  if (name === 's3') {
    return {
      code: 'InvalidAccessKeyId',
      message: 'The AWS Access Key Id you provided does not exist in our records.',
      status: 403,
    };
  }
  const message = 'The security token included in the request is invalid.';
  if (request.protocol === 'query' || request.protocol === 'rest-xml') {
    return { code: 'InvalidClientTokenId', message, status: 403 };
  }
  return {
    code: 'UnrecognizedClientException',
    message,
    status: request.protocol === 'rest-json' ? 403 : 400,
  };
}

/** The code with which each service refuses a session whose time is over. */
export function expiredFault(request: Spoken): AwsFault {
  const message = 'The security token included in the request is expired';
  if (request.service.name === 'ec2')
    return { code: 'RequestExpired', message: 'Request has expired.', status: 400 };
  if (request.service.name === 's3')
    return { code: 'ExpiredToken', message: 'The provided token has expired.', status: 400 };
  if (request.protocol === 'query' || request.protocol === 'rest-xml')
    return { code: 'ExpiredToken', message, status: 403 };
  return {
    code: 'ExpiredTokenException',
    message,
    status: request.protocol === 'rest-json' ? 403 : 400,
  };
}

function restXml(
  request: Spoken,
  { code, message, status }: AwsFault,
  requestId: string,
): WireResponse {
  const headers = {
    'content-type': 'application/xml',
    'x-amz-request-id': requestId,
    'x-amzn-requestid': requestId,
  };
  if (request.method === 'HEAD') return reply(status, headers, '');
  const error = `<Code>${code}</Code><Message>${xml(message)}</Message>`;
  if (request.service.name === 's3') {
    return reply(
      status,
      headers,
      `<?xml version="1.0" encoding="UTF-8"?><Error>${error}<RequestId>${requestId}</RequestId></Error>`,
    );
  }
  return reply(
    status,
    headers,
    `<ErrorResponse><Error><Type>${who(status)}</Type>${error}</Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
  );
}

/** Services that once spoke the query protocol repeat the old code in a header, and the SDK reads it from there. */
function queryCompatible(
  { protocol, service }: Spoken,
  { code, status }: AwsFault,
): Record<string, string> {
  if (!service.queryCompatible || protocol === 'query') return {};
  return { 'x-amzn-query-error': `${code.replace(/Exception$/, '')};${who(status)}` };
}

function who(status: number): 'Sender' | 'Receiver' {
  return status < 500 ? 'Sender' : 'Receiver';
}

function reply(status: number, headers: Record<string, string>, body: string): WireResponse {
  return { status, headers, body: Buffer.from(body, 'utf8') };
}

function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
