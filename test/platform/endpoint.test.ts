import { expect, it } from 'vitest';
import { hasNumericEndpoint } from '../../functions/platform/endpoint.ts';

it.each([
  ['no endpoint is set', {}, false],
  ['it is a name', { AWS_ENDPOINT_URL: 'http://localhost:4566' }, false],
  ['it is an IPv4 address', { AWS_ENDPOINT_URL: 'http://127.0.0.1:4566' }, true],
  ['it is an IPv6 address', { AWS_ENDPOINT_URL: 'http://[::1]:4566' }, true],
  [
    "the service's own is a name",
    { AWS_ENDPOINT_URL: 'http://127.0.0.1', AWS_ENDPOINT_URL_S3_CONTROL: 'http://localhost' },
    false,
  ],
  ['it is no URL', { AWS_ENDPOINT_URL: 'localhost' }, false],
])('tells whether a host name can take a prefix: %s', (_, env, numeric) => {
  expect(hasNumericEndpoint('S3_CONTROL', env)).toBe(numeric);
});
