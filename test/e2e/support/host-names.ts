import { lookup } from 'node:dns';
import { Agent } from 'node:http';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** The endpoint by its name, for S3 Control, which puts the account before the host: `123456789012.localhost`. */
export const namedEndpoint = (endpoint: string) => endpoint.replace('127.0.0.1', 'localhost');

/** Finds such a host: whatever ends in `.localhost` is this machine. */
export const handlerForNames = () =>
  new NodeHttpHandler({
    httpAgent: new Agent({
      keepAlive: true,
      lookup: (host, options, found) =>
        lookup(host.endsWith('.localhost') ? 'localhost' : host, options, found),
    }),
  });
