import { PlatformError } from '../../core/errors.ts';
import { type Clock, systemClock } from '../process/clock.ts';
import { guardAnswers } from './answer-guard.ts';
import type { ClientBinding, ClientBindings, ClientConfig, SdkClient } from './aws-client.ts';
import { createPace, type Pace } from './pacing.ts';
import type { RetryRule } from './retry.ts';

/** A client of one api in one region, the operations it is bound to, and how fast it may ask. */
export interface Connection {
  readonly binding: ClientBinding;
  readonly client: SdkClient;
  readonly pace: Pace;
}

interface ConnectionOptions extends Pick<ClientConfig, 'credentials' | 'requestHandler'> {
  readonly clients: ClientBindings;
  readonly retry: RetryRule;
  readonly clock?: Clock | undefined;
}

/** Connects to each api once in each region, when it is asked there first. */
export function createConnections({
  clients,
  retry,
  clock = systemClock,
  ...own
}: ConnectionOptions) {
  const connections = new Map<string, Promise<Connection>>();

  async function connect(api: string, region: string): Promise<Connection> {
    // An api may be what somebody wrote: `constructor` is none.
    const binding = Object.hasOwn(clients, api) ? await clients[api]?.() : undefined;
    if (!binding) {
      throw new PlatformError(`There is no client ${api}.`, { service: api, operation: 'connect' });
    }
    const pace = createPace(api, clock);
    const client = binding.connect({ ...own, region, retryStrategy: retry.strategy(pace) });
    guardAnswers(client);
    return { binding, client, pace };
  }

  return (api: string, region: string): Promise<Connection> => {
    const key = `${api}@${region}`;
    const connection = connections.get(key) ?? connect(api, region);
    connections.set(key, connection);
    return connection;
  };
}
