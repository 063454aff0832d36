import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  type AssumeRoleInput,
  assumeRole,
  assumeRoleAsService,
  assumeRoleResponse,
  callerIdentityResponse,
} from './assume-role.ts';
import { actionsOf } from './authorization/actions.ts';
import { type Ask, asksOf, denial } from './authorization/authorize.ts';
import { type KeySchema, leadingKeys } from './authorization/leading-keys.ts';
import { type BackendPorts, type BackendResponse, createBackends } from './backends.ts';
import { type Caller, createCallers } from './callers.ts';
import { createFaults, type FaultRule, type HoldRule, type MeetingCall } from './faults.ts';
import { matchesPattern } from './iam/conditions.ts';
import { createPrincipals } from './principals.ts';
import { createRecorder } from './recorder.ts';
import { createSessions } from './sessions.ts';
import {
  type AwsFault,
  denialFault,
  errorResponse,
  type WireResponse,
} from './wire/error-response.ts';
import type { OperationIndex } from './wire/operations.ts';
import { type AwsRequest, type RawRequest, readRequest, signedAs } from './wire/request.ts';

export interface RouterOptions {
  readonly operatorAccount: string;
  readonly backends: BackendPorts;
  readonly operations: OperationIndex;
  /** Told of what the router itself cannot do; such a call is answered with 501. */
  readonly onProblem: (problem: Error, url: string) => void;
}

// Any account but the operator's leads to the emulator of the customers' accounts.
const customersOnly = '000000000000';

/**
 * One endpoint for all accounts. It is the emulated STS and the emulated IAM: it knows who calls, evaluates their
 * policies, records what was asked, and then hands the call to the emulator of the account.
 */
export function createRouter({
  operatorAccount,
  backends: ports,
  operations,
  onProblem,
}: RouterOptions): Server {
  const backends = createBackends(operatorAccount, ports);
  const principals = createPrincipals(backends);
  const sessions = createSessions();
  const callers = createCallers(sessions, principals, backends);
  const recorder = createRecorder();
  const faults = createFaults(matchesPattern);
  const schemas = new Map<string, KeySchema>();

  async function answer(incoming: IncomingMessage, body: Buffer): Promise<WireResponse> {
    const raw = {
      method: incoming.method ?? 'GET',
      url: incoming.url ?? '/',
      headers: incoming.headers,
      body,
    };
    if (raw.url.startsWith('/_emulator/')) return control(raw);
    const request = readRequest(raw, operations);
    if (!request) return toWire(await backends.send(operatorAccount, raw));
    const caller = callers.identify(request);
    if ('code' in caller) return errorResponse(request, caller);
    if (request.service.name === 'sts') return sts(request, caller);
    const refusal = await authorize(request, caller);
    if (refusal) return errorResponse(request, refusal);
    // Who died while the call was held never sent it.
    if (incoming.socket.destroyed) return json(499, {});
    const response = await backends.send(caller.account, {
      ...raw,
      headers: signedAs(caller.account, raw.headers),
    });
    callers.noteAccessKeys(request, caller.account, response.body.toString('utf8'));
    return toWire(response);
  }

  async function authorize(request: AwsRequest, caller: Caller): Promise<AwsFault | undefined> {
    if (caller.kind === 'root') return undefined;
    const keys =
      request.service.name === 'dynamodb'
        ? await readLeadingKeys(request, caller.account)
        : undefined;
    const asks = asksOf(request, caller.account, callers.context(caller), keys);
    const powers = await callers.powers(caller);
    const refused = powers === 'all' ? undefined : denial(powers, asks, caller.arn);
    record(request, caller, asks, refused === undefined);
    if (refused) return denialFault(request, refused);
    const { account, arn } = caller;
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
    asks: readonly Ask[],
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

  async function sts(request: AwsRequest, caller: Caller): Promise<WireResponse> {
    if (request.operation === 'GetCallerIdentity') return xml(callerIdentityResponse(caller));
    if (request.operation !== 'AssumeRole') {
      return toWire(
        await backends.send(caller.account, {
          ...request,
          headers: signedAs(caller.account, request.headers),
        }),
      );
    }
    const input = assumeRoleInput(request);
    const [action = ''] = actionsOf(request);
    const account = /^arn:aws:iam::(\d{12}):/.exec(input.roleArn)?.[1] ?? '';
    const { region } = request;
    const resource = input.roleArn;
    const fault = await meet({ account, action, region, caller: caller.arn, resource });
    if (fault) return errorResponse(request, fault);
    const outcome = await assumeRole(
      input,
      caller,
      await callers.powers(caller),
      callers.context(caller),
      principals,
      sessions,
    );
    const asks = [
      'sts:AssumeRole',
      ...(Object.keys(input.tags).length > 0 ? ['sts:TagSession'] : []),
    ];
    record(
      request,
      caller,
      asks.map((each) => ({ action: each, resource: input.roleArn, context: {} })),
      !('code' in outcome),
    );
    return 'code' in outcome ? errorResponse(request, outcome) : xml(assumeRoleResponse(outcome));
  }

  async function control({ method, url, headers, body }: RawRequest): Promise<WireResponse> {
    const [what, id = ''] = url.slice('/_emulator/'.length).split('/');
    switch (`${method} ${what}`) {
      case 'POST credentials':
        return serviceCredentials(body);
      case 'GET recorded':
        return json(200, recorder.calls());
      case 'DELETE recorded':
        recorder.clear();
        return json(200, {});
      case 'POST faults':
        return json(200, {
          id: faults.inject(JSON.parse(body.toString('utf8')) as FaultRule | HoldRule),
        });
      case 'GET faults':
        return json(200, { met: faults.met(id) });
      case 'DELETE faults':
        faults.remove(id);
        return json(200, {});
      case 'DELETE samples': {
        faults.clear();
        principals.forgetAll();
        const reset = { method: 'POST', url: '/moto-api/reset', headers, body: Buffer.alloc(0) };
        return toWire(await backends.send(customersOnly, reset));
      }
      default:
        return toWire(await backends.send(operatorAccount, { method, url, headers, body }));
    }
  }

  async function serviceCredentials(body: Buffer): Promise<WireResponse> {
    const { roleArn, service, sessionName, sourceArn } = JSON.parse(
      body.toString('utf8'),
    ) as Record<string, string | undefined>;
    const session = await assumeRoleAsService(
      roleArn ?? '',
      service ?? '',
      sessionName ?? '',
      sourceArn ?? undefined,
      principals,
      sessions,
    );
    if ('code' in session) return json(session.status, session);
    const { accessKeyId, secretAccessKey, sessionToken } = session;
    return json(200, { accessKeyId, secretAccessKey, sessionToken });
  }

  async function readLeadingKeys(
    request: AwsRequest,
    account: string,
  ): Promise<readonly string[] | undefined> {
    const tables = tablesOf(request);
    await Promise.all(
      tables.map(async (table) => {
        const key = `${account} ${request.region} ${table}`;
        if (!schemas.has(key)) schemas.set(key, await readSchema(account, request.region, table));
      }),
    );
    return leadingKeys(
      request,
      (table) => schemas.get(`${account} ${request.region} ${table}`) ?? {},
    );
  }

  async function readSchema(account: string, region: string, table: string): Promise<KeySchema> {
    const TableName = table.split('/').at(-1);
    const { Table } = (await backends.json(
      account,
      region,
      'dynamodb',
      'DynamoDB_20120810.DescribeTable',
      {
        TableName,
      },
    )) as { Table: DescribedTable };
    const hash = ({ KeySchema }: Keyed) =>
      KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '';
    const indexes = [
      ...(Table.GlobalSecondaryIndexes ?? []),
      ...(Table.LocalSecondaryIndexes ?? []),
    ];
    return {
      '': hash(Table),
      ...Object.fromEntries(indexes.map((index) => [index.IndexName, hash(index)])),
    };
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

interface Keyed {
  readonly KeySchema: readonly { readonly AttributeName: string; readonly KeyType: string }[];
}

interface DescribedTable extends Keyed {
  readonly GlobalSecondaryIndexes?: readonly (Keyed & { readonly IndexName: string })[];
  readonly LocalSecondaryIndexes?: readonly (Keyed & { readonly IndexName: string })[];
}

function tablesOf({ operation, parameters }: AwsRequest): readonly string[] {
  const one = typeof parameters.TableName === 'string' ? [parameters.TableName] : [];
  if (!/Item|Query/.test(operation)) return [];
  const batch = Object.keys((parameters.RequestItems ?? {}) as object);
  const transaction = (
    (parameters.TransactItems ?? []) as readonly Record<string, { TableName: string }>[]
  ).flatMap((item) => Object.values(item).map(({ TableName }) => TableName));
  return [...new Set([...one, ...batch, ...transaction])];
}

function assumeRoleInput({ parameters }: AwsRequest): AssumeRoleInput {
  const text = (name: string) =>
    parameters[name] === undefined ? undefined : String(parameters[name]);
  const numbered = (pattern: RegExp) =>
    Object.keys(parameters).filter((name) => pattern.test(name));
  return {
    roleArn: text('RoleArn') ?? '',
    sessionName: text('RoleSessionName') ?? '',
    externalId: text('ExternalId'),
    policy: text('Policy'),
    policyArns: numbered(/^PolicyArns\.member\.\d+\.arn$/),
    durationSeconds: Number(parameters.DurationSeconds ?? 3600),
    tags: Object.fromEntries(
      numbered(/^Tags\.member\.\d+\.Key$/).map((name) => [
        String(parameters[name]),
        text(name.replace(/Key$/, 'Value')) ?? '',
      ]),
    ),
  };
}

/** The name that the SDK sends for `AWS_SDK_UA_APP_ID`. */
function appOf({ headers }: AwsRequest): string | undefined {
  const agent = `${headers['x-amz-user-agent'] ?? ''} ${headers['user-agent'] ?? ''}`;
  return /(?:^|\s)app\/(\S+)/.exec(agent)?.[1];
}

function toWire({ status, headers, body }: BackendResponse): WireResponse {
  const { connection: _, 'transfer-encoding': __, 'keep-alive': ___, ...kept } = headers;
  // Every answer of AWS has a request id, and clients rely on it.
  const requestId = { 'x-amzn-requestid': randomUUID() };
  return { status, headers: { ...requestId, ...(kept as Record<string, string>) }, body };
}

function xml(body: string): WireResponse {
  return { status: 200, headers: { 'content-type': 'text/xml' }, body: Buffer.from(body) };
}

function json(status: number, body: unknown): WireResponse {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(body)),
  };
}

function reply(outgoing: ServerResponse, { status, headers, body }: WireResponse): void {
  // The answer to HEAD has the length of a body that is not sent.
  const isHead = outgoing.req.method === 'HEAD';
  outgoing.writeHead(status, isHead ? headers : { ...headers, 'content-length': body.length });
  outgoing.end(isHead ? undefined : body);
}
