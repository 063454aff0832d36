import { Readable } from 'node:stream';
import { cbor } from '@smithy/core/cbor';
import type {
  BuildMiddleware,
  HttpHandlerOptions,
  HttpRequest,
  HttpResponse,
  RequestHandler,
  SchemaRef,
} from '@smithy/types';
import type { ClientBindings } from '../../../functions/platform/calls/aws-client.ts';
import {
  type Caller,
  type CallerOptions,
  createCaller,
} from '../../../functions/platform/calls/caller.ts';
import { createRetryRule } from '../../../functions/platform/calls/retry.ts';
import type { Clock } from '../../../functions/platform/process/clock.ts';

/** How a service speaks; after the name of the SDK's protocol. */
export type WireProtocol =
  | 'awsJson1_0'
  | 'awsJson1_1'
  | 'awsQuery'
  | 'ec2Query'
  | 'restJson1'
  | 'restXml'
  | 'rpcv2Cbor';

/** One request as it leaves the SDK. */
export interface WireCall {
  readonly api: string;
  readonly operation: string;
  readonly region: string;
  readonly protocol: WireProtocol;
  readonly input: Readonly<Record<string, unknown>>;
  readonly request: HttpRequest;
  /** What the SDK's own model says about the answer's shape. */
  readonly output: SchemaRef;
}

/** The bytes that come back, or the error of the connection. */
export type WireAnswer =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body: string | Uint8Array;
    }
  | { readonly status: number; readonly stream: Readable }
  | { readonly breaks: Error };

type Handler = RequestHandler<HttpRequest, HttpResponse, HttpHandlerOptions>;

const label = 'x-wire-call';

/** The schemas of the answers, by `api:Operation`, of every call that was made. */
type Outputs = Map<string, SchemaRef>;

/** An HTTP handler below the SDK that answers with bytes. */
export function wire(
  respond: (call: WireCall) => WireAnswer | Promise<WireAnswer>,
  outputs: Outputs = new Map(),
): Handler {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle(request) {
      const call = JSON.parse(request.headers[label] ?? '{}');
      const output = outputs.get(`${call.api}:${call.operation}`);
      const answer = await respond({ ...call, request, output });
      if ('breaks' in answer) throw answer.breaks;
      if ('stream' in answer) {
        return { response: { statusCode: answer.status, headers: {}, body: answer.stream } };
      }
      const { status, headers = {}, body } = answer;
      const bytes = Readable.from(body.length > 0 ? [Buffer.from(body)] : []);
      return { response: { statusCode: status, headers: { ...headers }, body: bytes } };
    },
  };
}

/** The same clients, with every request saying which call it is. */
function onWire(clients: ClientBindings, outputs: Outputs): ClientBindings {
  const labelled = Object.entries(clients).map(([api, load]) => [
    api,
    async () => {
      const binding = await load();
      return {
        ...binding,
        connect: (config: Parameters<typeof binding.connect>[0]) => {
          const client = binding.connect(config);
          const shape = client.config.protocol.getShapeId();
          client.middlewareStack.add(labelling(api, config.region, shape, outputs), {
            step: 'build',
            name: 'labelWireCall',
          });
          return client;
        },
      };
    },
  ]);
  return Object.fromEntries(labelled);
}

function labelling(
  api: string,
  region: string,
  shape: string,
  outputs: Outputs,
): BuildMiddleware<object, object> {
  const protocol = shape.slice(shape.indexOf('#') + 1);
  return (next, context) => (args) => {
    const operation = (context.commandName ?? '').replace(/Command$/, '');
    const call = { api, operation, region, protocol, input: args.input };
    const { operationSchema } = context.__smithy_context as { readonly operationSchema: Modelled };
    outputs.set(`${api}:${operation}`, operationSchema[5]);
    // Below the serializer there is nothing but HTTP.
    (args.request as HttpRequest).headers[label] = JSON.stringify(call);
    return next(args);
  };
}

/** An operation in the SDK's model: kind, namespace, name, traits, input, output. */
type Modelled = readonly [number, string, string, unknown, SchemaRef, SchemaRef];

/** How AWS says an error in each protocol. */
export function wireError(
  protocol: WireProtocol,
  code: string,
  message: string,
  status = 400,
  headers: Readonly<Record<string, string>> = {},
): WireAnswer {
  const error = `<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  const requestId = 'request-1';
  const answer = (body: string | Uint8Array, more: Readonly<Record<string, string>> = {}) => ({
    status,
    headers: { 'x-amzn-requestid': requestId, ...more, ...headers },
    body,
  });
  switch (protocol) {
    case 'awsJson1_0':
    case 'awsJson1_1':
      return answer(JSON.stringify({ __type: `com.amazon#${code}`, message }));
    case 'restJson1':
      return answer(JSON.stringify({ message }), { 'x-amzn-errortype': code });
    case 'awsQuery':
      return answer(`<ErrorResponse>${error}<RequestId>${requestId}</RequestId></ErrorResponse>`);
    case 'ec2Query':
      return answer(
        `<Response><Errors>${error}</Errors><RequestID>${requestId}</RequestID></Response>`,
      );
    case 'restXml':
      return answer(`<?xml version="1.0" encoding="UTF-8"?>\n${error}`, {
        'x-amz-request-id': requestId,
      });
    case 'rpcv2Cbor':
      return answer(cbor.serialize({ __type: code, message }), {
        'smithy-protocol': 'rpc-v2-cbor',
      });
  }
}

const html = '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Proxy</body></html>';

const systemError = (code: string) => Object.assign(new Error(`read ${code}`), { code });

/** What can go wrong between AWS and us, whatever the protocol, by name. */
export const wireFaults: Readonly<Record<string, (protocol: WireProtocol) => WireAnswer>> = {
  denied: (protocol) =>
    wireError(
      protocol,
      protocol === 'ec2Query' ? 'UnauthorizedOperation' : 'AccessDenied',
      'User: arn:aws:sts::1:assumed-role/r/s is not authorized to perform: x:Y because no identity-based policy allows the x:Y action',
      403,
    ),
  throttled: (protocol) => wireError(protocol, 'Throttling', 'Rate exceeded', 400),
  'HTTP 500': (protocol) => wireError(protocol, 'InternalFailure', 'Try again', 500),
  'HTTP 503 in HTML': () => ({ status: 503, body: html }),
  'HTML with 200': () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: html }),
  'XHTML with 200': () => ({ status: 200, body: html.replace('<!DOCTYPE html>', '') }),
  'empty body with 200': () => ({ status: 200, body: '' }),
  'JSON null with 200': () => ({ status: 200, body: 'null' }),
  'connection reset': () => ({ breaks: systemError('ECONNRESET') }),
  'unknown host': () => ({ breaks: systemError('ENOTFOUND') }),
  'time-out': () => ({
    breaks: Object.assign(new Error('no answer'), { name: 'TimeoutError', code: 'ETIMEDOUT' }),
  }),
};

/** A whole answer, cut in the middle. */
export function truncated(answer: WireAnswer): WireAnswer {
  if (!('body' in answer)) return answer;
  return { ...answer, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) };
}

export type Respond = (call: WireCall) => WireAnswer | Promise<WireAnswer>;

export type CallerOnWireOptions = Partial<Pick<CallerOptions, 'partition' | 'ownSessionPolicy'>> & {
  readonly maxAttempts?: number;
  /** @default `fakeClock()` */
  readonly clock?: Clock;
};

/** The real caller with the real SDK, on bytes, and with time that passes only when it is waited. */
export function callerOnWire(
  clients: ClientBindings,
  respond: Respond,
  { maxAttempts = 5, clock = fakeClock(), ...options }: CallerOnWireOptions = {},
): Caller & { readonly clock: Clock } {
  const outputs: Outputs = new Map();
  const caller = createCaller({
    accountId: '123456789012',
    partition: 'aws',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' },
    clients: onWire(clients, outputs),
    retry: createRetryRule({ maxAttempts, clock, random: () => 1 }),
    clock,
    requestHandler: wire(respond, outputs),
    ...options,
  });
  return { ...caller, clock };
}

/** Time that passes only when somebody waits. */
export function fakeClock(): Clock {
  let now = 0;
  return {
    now: () => now,
    async sleep(milliseconds) {
      now += milliseconds;
    },
  };
}
