import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  HttpHandlerOptions,
  RequestHandler,
} from '@smithy/types';
import { PlatformError } from '../../core/errors.ts';
import { createSlots } from '../../core/flow/slots.ts';
import type { Partition } from '../../core/ids.ts';
import { homeRegionOf } from '../../core/partition.ts';
import type { AwsCaller, AwsRequest } from '../../core/scan/aws-caller.ts';
import { type Clock, systemClock } from '../process/clock.ts';
import { guardAnswers } from './answer-guard.ts';
import { pageOf, tokenInput, whole } from './answer-pages.ts';
import type { ClientBinding, ClientBindings, SdkClient } from './aws-client.ts';
import { toCallError } from './aws-errors.ts';
import { createPace, type Pace } from './pacing.ts';
import { createRefusals } from './refusals.ts';
import { createRequestHandler, maxInFlight } from './request-handler.ts';
import type { RetryRule } from './retry.ts';

export interface CallerOptions {
  readonly accountId: string;
  readonly partition: Partition;
  readonly credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider;
  readonly clients: ClientBindings;
  /** One per shard, shared with AssumeRole: `createRetryRule({ strict })`. */
  readonly retry: RetryRule;
  /**
   * Whether a session policy, if there is one, is ours: what it denies is then a PlatformError.
   * @default true
   */
  readonly ownSessionPolicy?: boolean;
  readonly clock?: Clock;
  /** Stands below the SDK; for tests. @default HTTP with timeouts that throw */
  // biome-ignore lint/suspicious/noExplicitAny: the SDK leaves the request's type open here.
  readonly requestHandler?: RequestHandler<any, any, HttpHandlerOptions>;
}

/** What the calls of a caller have come to. */
export interface CallUsage {
  /** Calls by `api:Operation`, repeats not counted. */
  readonly calls: Readonly<Record<string, number>>;
  readonly repeats: number;
  readonly delayMilliseconds: number;
  readonly mostInFlight: number;
}

/** Calls into one account. */
export interface Caller extends AwsCaller {
  usage(): CallUsage;
  /** Ends all connections; calls that still run or come later fail. */
  close(): void;
}

interface Connection {
  readonly binding: ClientBinding;
  readonly client: SdkClient;
  readonly pace: Pace;
}

export function createCaller(options: CallerOptions): Caller {
  const { accountId, partition, clients, retry, clock = systemClock } = options;
  const requestHandler = options.requestHandler ?? createRequestHandler(retry);
  const connections = new Map<string, Promise<Connection>>();
  const slots = createSlots(maxInFlight);
  const calls = new Map<string, number>();
  const refusals = createRefusals(homeRegionOf(partition));
  const placeOf = ({ region, askIn = homeRegionOf(partition) }: AwsRequest) =>
    region === 'global' ? askIn : region;

  async function connect(api: string, region: string): Promise<Connection> {
    const binding = await clients[api]?.();
    if (!binding) {
      throw new PlatformError(`There is no client ${api}.`, { service: api, operation: 'connect' });
    }
    const pace = createPace(api, clock);
    const { credentials } = options;
    const retryStrategy = retry.strategy(pace);
    const client = binding.connect({ region, credentials, requestHandler, retryStrategy });
    guardAnswers(client);
    return { binding, client, pace };
  }

  function connectionFor(request: AwsRequest): Promise<Connection> {
    const { api } = request;
    const place = placeOf(request);
    const key = `${api}@${place}`;
    const connection = connections.get(key) ?? connect(api, place);
    connections.set(key, connection);
    return connection;
  }

  async function send(
    request: AwsRequest,
    commandOf: (binding: ClientBinding) => (new (input: never) => object) | undefined,
    input: object,
  ): Promise<object> {
    const place = placeOf(request);
    refusals.check(place);
    const call = { ...contextOf(request), accountId };
    const { binding, client, pace } = await connectionFor(request);
    const Command = commandOf(binding);
    if (!Command) throw new PlatformError(`${request.operation} is not bound.`, call);
    await pace();
    const release = await slots.take();
    try {
      refusals.check(place);
      const name = `${request.api}:${request.operation}`;
      calls.set(name, (calls.get(name) ?? 0) + 1);
      // Which input goes with which command is known to the resource that declares the call.
      return await client.send(new Command(input as never) as never);
    } catch (thrown) {
      const error = toCallError(thrown, { ...call, askedIn: place }, options);
      refusals.note(error, place);
      throw error;
    } finally {
      release();
    }
  }

  return {
    async call(request) {
      const answer = await send(request, ({ calls }) => calls[request.operation], request.input);
      return whole(answer, request);
    },

    async page(request, token) {
      const { binding } = await connectionFor(request);
      const list = binding.lists[request.operation];
      const tokens = list?.tokens;
      const input = tokenInput(token, tokens);
      const answer = await send(request, () => list?.command, { ...request.input, ...input });
      return pageOf(answer, tokens, request);
    },

    pause: (milliseconds) => clock.sleep(milliseconds),

    usage: () => ({
      calls: Object.fromEntries(calls),
      ...retry.counts(),
      mostInFlight: slots.mostTaken(),
    }),

    close() {
      const context = { service: 'roundsman', operation: 'close', accountId };
      refusals.close(new PlatformError('The scan was over before this was asked.', context));
      requestHandler.destroy?.();
    },
  };
}

const contextOf = ({ api, operation, region }: AwsRequest) => ({
  service: api,
  operation,
  region,
});
