import type { HttpRequest } from '@smithy/types';
import { afterEach, expect, it, vi } from 'vitest';
import { endpointWithoutName } from '../../../functions/platform/calls/endpoint.ts';
import { createRetryRule } from '../../../functions/platform/calls/retry.ts';
import { modelClients } from '../../../functions/platform/models/model-clients.ts';

it.each([
  ['no endpoint is set', {}, undefined],
  ['it is a name', { AWS_ENDPOINT_URL: 'http://localhost:4566' }, undefined],
  ['it is an IPv4 address', { AWS_ENDPOINT_URL: 'http://127.0.0.1:4566' }, '127.0.0.1:4566'],
  ['it is an IPv6 address', { AWS_ENDPOINT_URL: 'http://[::1]:4566' }, '[::1]:4566'],
  [
    "the service's own is a name",
    { AWS_ENDPOINT_URL: 'http://127.0.0.1', AWS_ENDPOINT_URL_S3_CONTROL: 'http://localhost' },
    undefined,
  ],
  ['it is no URL', { AWS_ENDPOINT_URL: 'localhost' }, undefined],
])('keeps an endpoint as it is where it has no name: %s', (_, env, host) => {
  expect(endpointWithoutName('S3_CONTROL', env)?.endpointProvider().url.host).toBe(host);
});

afterEach(() => void vi.unstubAllEnvs());

it.each([
  ['http://127.0.0.1:4566', '127.0.0.1'],
  ['http://localhost:4566', '123456789012.localhost'],
])('asks S3 Control, set to %s, at %s', async (endpoint, host) => {
  vi.stubEnv('AWS_ENDPOINT_URL', endpoint);
  const asked: HttpRequest[] = [];
  const binding = await modelClients.s3control?.();
  const Command = binding?.calls.GetPublicAccessBlock;
  if (!binding || !Command) throw new Error('There is no such call.');
  const s3control = binding.connect({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    retryStrategy: createRetryRule({ maxAttempts: 1 }).strategy(),
    requestHandler: {
      handle(request: HttpRequest) {
        asked.push(request);
        return Promise.reject(new Error('asked'));
      },
    },
  });

  const command = new Command({ AccountId: '123456789012' } as never);
  await expect(s3control.send(command as never)).rejects.toThrow('asked');

  expect(asked.map(({ hostname }) => hostname)).toEqual([host]);
  expect(asked[0]?.headers['x-amz-account-id']).toBe('123456789012');
});
