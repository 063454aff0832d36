import { PlatformError } from '../../core/errors.ts';
import { guardAnswers } from './answer-guard.ts';
import type { ClientBinding, ClientBindings, ClientConfig, SdkClient } from './aws-client.ts';
import type { OnThrottling, RetryRule } from './retry.ts';

/** A client of one api in one region, and the operations it is bound to. */
export interface Connection {
  readonly binding: ClientBinding;
  readonly client: SdkClient;
}

interface ConnectionOptions extends Pick<ClientConfig, 'credentials' | 'requestHandler'> {
  readonly clients: ClientBindings;
  readonly retry: RetryRule;
  readonly onThrottling: OnThrottling;
}

/** Connects to each api once in each region, when it is asked there first. */
export function createConnections({ clients, retry, onThrottling, ...own }: ConnectionOptions) {
  const connections = new Map<string, Promise<Connection>>();

  async function connect(api: string, region: string): Promise<Connection> {
    // An api may be what somebody wrote: `constructor` is none.
    const binding = Object.hasOwn(clients, api) ? await clients[api]?.() : undefined;
    if (!binding) {
      throw new PlatformError(`There is no client ${api}.`, { service: api, operation: 'connect' });
    }
    const retryStrategy = retry.strategy(onThrottling, api);
    const client = binding.connect({ ...own, region, retryStrategy });
    guardAnswers(client);
    return { binding, client };
  }

  return (api: string, region: string): Promise<Connection> => {
    const key = `${api}@${region}`;
    const connection = connections.get(key) ?? connect(api, region);
    connections.set(key, connection);
    return connection;
  };
}
