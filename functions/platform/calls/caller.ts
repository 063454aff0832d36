import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  HttpHandlerOptions,
  RequestHandler,
} from '@smithy/types';
import { ownError, PlatformError } from '../../core/errors.ts';
import { createSlots } from '../../core/flow/slots.ts';
import type { Partition } from '../../core/ids.ts';
import { homeRegionOf } from '../../core/partition.ts';
import { type AwsCaller, type AwsRequest, contextOf } from '../../core/scan/aws-caller.ts';
import { type Clock, systemClock } from '../process/clock.ts';
import { pageOf, tokenInput, whole } from './answer-pages.ts';
import type { ClientBinding, ClientBindings } from './aws-client.ts';
import { toCallError } from './aws-errors.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { createConnections } from './connections.ts';
import { createPacing } from './pacing.ts';
import type { Pace } from './rates.ts';
import { createRequestHandler, maxInFlight } from './request-handler.ts';
import type { OnThrottling, RetryRule } from './retry.ts';

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
  /** @default 'half' */
  readonly pace?: Pace;
  readonly clock?: Clock;
  /** Told of each call that AWS answered, and how long that took. */
  readonly onAnswer?: (answered: TimedCall) => void;
  /** Stands below the SDK; for tests. @default HTTP with timeouts that throw */
  // biome-ignore lint/suspicious/noExplicitAny: the SDK leaves the request's type open here.
  readonly requestHandler?: RequestHandler<any, any, HttpHandlerOptions>;
}

/** A call that AWS answered. */
export interface TimedCall extends Pick<AwsRequest, 'api' | 'operation' | 'region'> {
  /** The time from the request on the wire to its answer; with whatever was repeated in between. */
  readonly milliseconds: number;
}

/** What the calls of a caller have come to. */
export interface CallUsage {
  /** Calls by `api:Operation`, repeats not counted. */
  readonly calls: Readonly<Record<string, number>>;
  readonly repeats: number;
  readonly delayMilliseconds: number;
  readonly mostInFlight: number;
  /** Calls a second, by the bucket in which AWS counts them, where it throttled and we go on slower. */
  readonly slowed: Readonly<Record<string, number>>;
}

/** Calls into one account. */
export interface Caller extends AwsCaller {
  usage(): CallUsage;
  /** Ends all connections; calls that still run or come later fail. */
  close(): void;
}

export function createCaller(options: CallerOptions): Caller {
  const { accountId, clients, credentials, retry, clock = systemClock } = options;
  const requestHandler = options.requestHandler ?? createRequestHandler(retry);
  const pacing = createPacing({ accountId, clock, pace: options.pace ?? 'half' });
  // The SDK repeats a call by itself, and does not say which: only where it was made is it known.
  const turns = new AsyncLocalStorage<OnThrottling>();
  const onThrottling: OnThrottling = {
    throttled: () => turns.getStore()?.throttled(),
    beforeRepeat: async () => turns.getStore()?.beforeRepeat(),
  };
  const connectionFor = createConnections({
    clients,
    credentials,
    requestHandler,
    retry,
    onThrottling,
  });
  const homeRegion = homeRegionOf(options.partition);
  const breaker = createCircuitBreaker(homeRegion);
  const slots = createSlots(maxInFlight);
  const calls = new Map<string, number>();
  const placeOf = ({ region, askIn = homeRegion }: AwsRequest) =>
    region === 'global' ? askIn : region;

  async function send(request: AwsRequest, input: object, commandOf: CommandOf): Promise<object> {
    const place = placeOf(request);
    breaker.throwIfTripped(place);
    const call = { ...contextOf(request), accountId };
    const { binding, client } = await connectionFor(request.api, place);
    const Command = commandOf(binding, request.operation);
    if (!Command) throw new PlatformError(`${request.operation} is not bound.`, call);
    const paced = { ...request, region: place, input };
    const turn = async () => {
      await pacing.turn(paced, () => breaker.hasTripped(place));
      breaker.throwIfTripped(place);
    };
    const own = { throttled: () => pacing.throttled(paced), beforeRepeat: turn };
    await turn();
    const release = await slots.take();
    try {
      breaker.throwIfTripped(place);
      count(calls, `${request.api}:${request.operation}`);
      // Which input goes with which command is known to the resource that declares the call.
      const began = clock.now();
      const answer: object = await turns.run(own, () =>
        client.send(new Command(input as never) as never),
      );
      const { api, operation, region } = request;
      options.onAnswer?.({ api, operation, region, milliseconds: clock.now() - began });
      return answer;
    } catch (thrown) {
      const error = toCallError(thrown, { ...call, askedIn: place }, options);
      breaker.tripBy(error, place);
      pacing.review();
      throw error;
    } finally {
      release();
    }
  }

  return {
    async call(request) {
      return whole(await send(request, request.input, callCommand), request);
    },

    async page(request, token) {
      const { binding } = await connectionFor(request.api, placeOf(request));
      const tokens = binding.lists[request.operation]?.tokens;
      const input = { ...request.input, ...tokenInput(token, tokens) };
      return pageOf(await send(request, input, listCommand), tokens, request, token);
    },

    pause: (milliseconds) => clock.sleep(milliseconds),

    usage: () => ({
      calls: Object.fromEntries(calls),
      ...retry.counts(),
      mostInFlight: slots.mostTaken(),
      slowed: pacing.slowed(),
    }),

    close() {
      const reason = 'The scan was over before this was asked.';
      breaker.tripEverywhere(ownError('close', reason, { accountId }));
      pacing.review();
      requestHandler.destroy?.();
    },
  };
}

/** Finds the command that a client is bound to under an operation's name. */
type CommandOf = (
  binding: ClientBinding,
  operation: string,
) => (new (input: never) => object) | undefined;

const callCommand: CommandOf = ({ calls }, operation) => calls[operation];
const listCommand: CommandOf = ({ lists }, operation) => lists[operation]?.command;

const count = (calls: Map<string, number>, name: string) =>
  calls.set(name, (calls.get(name) ?? 0) + 1);
