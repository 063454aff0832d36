import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  judgeApi,
  judgeBucket,
  judgeHeaders,
  judgePage,
  linesOfHosting,
  withoutHosting,
} from '../../../../bin/doctor/examine/hosting.ts';
import { missing } from '../../../../bin/doctor/report/line.ts';

afterEach(() => vi.unstubAllEnvs());

const page = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };

describe('the page of the dashboard', () => {
  it.each([
    ['is there, and asked for anew each time', 200, page, 'good'],
    ['may be kept', 200, { ...page, 'cache-control': 'max-age=60' }, 'missing'],
    ['says nothing of that', 200, { 'content-type': 'text/html' }, 'missing'],
    ['is not there', 403, { 'content-type': 'application/xml' }, 'missing'],
    ['is something else', 200, { ...page, 'content-type': 'application/json' }, 'missing'],
  ])('%s', (_, status, headers, verdict) => {
    expect(judgePage({ status, headers }).verdict).toBe(verdict);
  });
});

describe('the headers of the dashboard', () => {
  const headers = {
    'content-security-policy': "default-src 'none'; script-src 'self'",
    'strict-transport-security': 'max-age=63072000',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=()',
  };

  it('are good when all are there', () => {
    expect(judgeHeaders({ status: 200, headers }).verdict).toBe('good');
  });

  it.each(Object.keys(headers))('are named when one is absent: %s', (name) => {
    const without = Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

    expect(judgeHeaders({ status: 200, headers: without })).toMatchObject({
      verdict: 'missing',
      seen: `${name}: absent`,
    });
  });

  it('are not good when the policy permits inline scripts', () => {
    const csp = "default-src 'none'; script-src 'self' 'unsafe-inline'";

    const answer = judgeHeaders({
      status: 200,
      headers: { ...headers, 'content-security-policy': csp },
    });

    expect(answer.verdict).toBe('missing');
  });
});

describe('the API behind the dashboard', () => {
  const json = { 'content-type': 'application/json', via: '1.1 abc.cloudfront.net (CloudFront)' };

  it.each([
    ['refuses who brings no token', 401, json, 'good'],
    ['is a page', 200, { ...json, 'content-type': 'text/html' }, 'missing'],
    ['is not there', 404, json, 'missing'],
    ['is asked past the distribution', 401, { 'content-type': 'application/json' }, 'missing'],
  ])('%s', (_, status, headers, verdict) => {
    expect(judgeApi({ status, headers }).verdict).toBe(verdict);
  });
});

describe('the bucket of the dashboard', () => {
  it.each([
    [403, 'good'],
    [200, 'missing'],
    [404, 'missing'],
  ])('that answers a stranger with %i is %s', (status, verdict) => {
    expect(judgeBucket({ status, headers: {} }).verdict).toBe(verdict);
  });
});

it('leaves out no line where there is no distribution', () => {
  const lines = withoutHosting(missing('there is none'));

  expect(lines.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['hosting-page', 'missing'],
    ['hosting-headers', 'missing'],
    ['hosting-api', 'missing'],
    ['hosting-bucket', 'missing'],
  ]);
});

it('leaves open what nobody answers', async () => {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // it listens at a port, and not at a pipe
  await once(server.close(), 'close');
  const url = `http://127.0.0.1:${port}`;
  vi.stubEnv('AWS_ENDPOINT_URL', url);

  const lines = await linesOfHosting({ url, bucketName: 'site', region: 'us-east-1' });

  expect(lines.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['hosting-page', 'unknown'],
    ['hosting-headers', 'unknown'],
    ['hosting-api', 'unknown'],
    ['hosting-bucket', 'unknown'],
  ]);
  for (const { seen, mend } of lines) expect([seen, ...mend].join()).toContain('ECONNREFUSED');
});
