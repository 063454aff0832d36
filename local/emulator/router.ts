import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type Ask, asksOf, denial } from './authorization/authorize.ts';
import { createTableKeys } from './authorization/table-keys.ts';
import { controlPrefix, createControlRoutes } from './control/control-routes.ts';
import { createFaults, type MeetingCall } from './control/faults.ts';
import { createRecorder } from './control/recorder.ts';
import { matchesPattern } from './iam/conditions.ts';
import { type Caller, createCallers } from './identity/callers.ts';
import { createPrincipals } from './identity/principals.ts';
import { createSessions } from './identity/sessions.ts';
import { simulatePrincipalPolicy, simulates } from './identity/simulate-policy.ts';
import { createSts } from './identity/sts.ts';
import { answerOfNewAccount } from './new-account.ts';
import { createToldAnswers, nothingThere } from './told/told-answers.ts';
import { type BackendPorts, createBackends } from './wire/backends.ts';
import { type AwsFault, denialFault, errorResponse } from './wire/error-response.ts';
import type { Implemented, OperationIndex } from './wire/operations.ts';
import { type AwsRequest, type RawRequest, readRequest, signedAs } from './wire/request.ts';
import { json, passOn, reply, type WireResponse } from './wire/response.ts';

export interface RouterOptions {
  readonly operatorAccount: string;
  readonly backends: BackendPorts;
  readonly operations: OperationIndex;
  /** What the emulator of the customers' accounts answers. */
  readonly implemented: Implemented;
  /** Told of what the router itself cannot do; such a call is answered with 501. */
  readonly onProblem: (problem: Error, url: string) => void;
}

/**
 * One endpoint for all accounts. It is the emulated STS and the emulated IAM: it knows who calls, evaluates their
 * policies, records what was asked, and then hands the call to the emulator of the account.
 */
export function createRouter({
  operatorAccount,
  backends: ports,
  operations,
  implemented,
  onProblem,
}: RouterOptions): Server {
  const backends = createBackends(operatorAccount, ports);
  const principals = createPrincipals(backends);
  const sessions = createSessions();
  const callers = createCallers(sessions, principals, backends);
  const recorder = createRecorder();
  const faults = createFaults(matchesPattern);
  const tableKeys = createTableKeys(backends);
  const told = createToldAnswers();
  const sts = createSts({ backends, callers, principals, sessions, record, meet });
  const control = createControlRoutes({ backends, faults, principals, recorder, sessions, told });

  async function answer(incoming: IncomingMessage, body: Buffer): Promise<WireResponse> {
    const raw = {
      method: incoming.method ?? 'GET',
      url: incoming.url ?? '/',
      headers: incoming.headers,
      body,
    };
    if (raw.url.startsWith(controlPrefix)) return control(raw);
    const request = readRequest(raw, operations);
    if (!request) return unsigned(raw, incoming.socket.remoteAddress ?? '');
    const caller = callers.identify(request);
    if ('code' in caller) return errorResponse(request, caller);
    if (request.service.name === 'sts') return sts(request, caller);
    const refusal = await authorize(request, caller);
    if (refusal) return errorResponse(request, refusal);
    // Who died while the call was held never sent it.
    if (incoming.socket.destroyed) return json(499, {});
    if (simulates(request) && caller.account !== operatorAccount) {
      return simulatePrincipalPolicy(request, caller.account, principals);
    }
    const known =
      caller.account === operatorAccount
        ? answerOfNewAccount(request)
        : (told.answerTo(request, caller.account) ?? (await untold(request, caller.account)));
    if (known) return known;
    const response = await backends.send(caller.account, {
      ...raw,
      headers: signedAs(caller.account, raw.headers),
    });
    callers.noteAccessKeys(request, caller.account, response.body.toString('utf8'));
    return passOn(response);
  }

  /** What the emulator of the customers' accounts cannot answer. */
  async function untold(request: AwsRequest, account: string): Promise<WireResponse | undefined> {
    const { service, operation, region } = request;
    if (implemented.get(service.name)?.has(operation)) return undefined;
    const nothing = await nothingThere(request);
    if (nothing) return nothing;
    const message = `No sample says what ${service.name}:${operation} answers in ${account}, ${region}.`;
    onProblem(new Error(message), request.url);
    return errorResponse(request, { code: 'NotImplemented', message, status: 501 });
  }

  /** Calls of an HTTP API; of Cognito, which fail like any other when they are to; and of S3, which gives nobody anything. */
  async function unsigned(raw: RawRequest, sourceIp: string): Promise<WireResponse> {
    const [prefix, operation] = String(raw.headers['x-amz-target']).split('.');
    const service = operations.services('cognito-idp').find((one) => one.targetPrefix === prefix);
    if (service) {
      const action = `cognito-idp:${operation}`;
      const call = { account: operatorAccount, action, region: '', resource: '*' };
      const fault = await meet({ ...call, caller: 'anybody' });
      if (fault) return errorResponse({ ...raw, service, protocol: 'json' }, fault);
    }
    if (asksForObject.test(raw.url)) return nobodyReads;
    // Whatever the client says of it: API Gateway tells a function whom it has seen.
    const headers = { ...raw.headers, 'x-emulated-source-ip': sourceIp };
    return passOn(await backends.send(operatorAccount, { ...raw, headers }));
  }

  async function authorize(request: AwsRequest, caller: Caller): Promise<AwsFault | undefined> {
    if (caller.kind === 'root') return undefined;
    const { account, arn } = caller;
    const keys = await tableKeys(request, account);
    const asks = asksOf(request, account, callers.context(caller), keys);
    const powers = await callers.powers(caller);
    const refused = powers === 'all' ? undefined : denial(powers, asks, arn);
    record(request, caller, asks, refused === undefined);
    if (refused) return denialFault(request, refused);
    const { region } = request;
    for (const { action, resource } of asks) {
      const fault = await meet({ account, action, region, caller: arn, resource });
      if (fault) return fault;
    }
    return undefined;
  }

  async function meet(call: MeetingCall): Promise<AwsFault | undefined> {
    const encounter = faults.next(call);
    if (!encounter) return undefined;
    if ('fault' in encounter) return encounter.fault;
    await encounter.released;
    return undefined;
  }

  function record(
    request: AwsRequest,
    caller: Caller,
    asks: readonly Pick<Ask, 'action' | 'resource'>[],
    allowed: boolean,
  ): void {
    for (const { action, resource } of asks) {
      recorder.record({
        app: appOf(request) ?? (caller.kind === 'session' ? caller.session.origin : caller.arn),
        roleArn: caller.kind === 'session' ? caller.session.roleArn : caller.arn,
        account: caller.account,
        region: request.region,
        action,
        resource,
        allowed,
      });
    }
  }

  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', async () => {
      try {
        reply(outgoing, await answer(incoming, Buffer.concat(chunks)));
      } catch (error) {
        const problem = error instanceof Error ? error : new Error(String(error));
        onProblem(problem, `${incoming.method} ${incoming.url}`);
        reply(outgoing, json(501, { __type: 'EmulatorProblem', message: problem.message }));
      }
    });
  });
  // Longer than any client keeps a connection, so that none is closed under a request.
  server.keepAliveTimeout = 120_000;
  return server;
}

/** The name that the SDK sends for `AWS_SDK_UA_APP_ID`. */
function appOf({ headers }: AwsRequest): string | undefined {
  const agent = `${headers['x-amz-user-agent'] ?? ''} ${headers['user-agent'] ?? ''}`;
  return /(?:^|\s)app\/(\S+)/.exec(agent)?.[1];
}

/** `/bucket/key`, as S3 is asked without credentials. */
const asksForObject = /^\/[a-z0-9][a-z0-9.-]{2,62}\//;

/** Every bucket here blocks public access; the emulator behind would not. */
const nobodyReads: WireResponse = {
  status: 403,
  headers: { 'content-type': 'application/xml' },
  body: Buffer.from('<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>'),
};
