import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, inject, it } from 'vitest';
import { connectApi } from '../../functions/api/http/client.ts';
import { cdnHeaders } from '../../functions/core/cdn-headers.ts';
import { publishedKey } from '../../functions/core/web/packed-site.ts';
import { budgetKey } from '../../functions/data/requests/keys.ts';
import { signInPath } from '../../local/distribution/sign-in-link.ts';
import { signInSample } from '../../local/samples/onboard.ts';
import { apiUrl, newNetwork, signUp } from './support/api.ts';
import { as } from './support/aws.ts';
import { deployed, output } from './support/platform.ts';

const url = inject('siteUrl');
const s3 = new S3Client({ ...as(), forcePathStyle: true });
const dynamodb = new DynamoDBClient(as());
const bucket = output('web', 'SiteBucketName');

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${url}${path}`, { headers, redirect: 'manual' });

/** The page, and the first script that it asks for: each build names it anew. */
const index = await (await get('/')).text();
const [script = ''] = /\/assets\/[\w.-]+\.js/.exec(index) ?? [];

describe('the published dashboard', () => {
  it('is in its bucket, each file with how long it may be kept', async () => {
    const head = async (Key: string) => {
      const { ContentType, CacheControl } = await s3.send(
        new GetObjectCommand({ Bucket: bucket, Key }),
      );
      return [ContentType, CacheControl];
    };

    expect(await head('site/index.html')).toEqual(['text/html; charset=utf-8', 'no-cache']);
    expect(await head(`site${script}`)).toEqual([
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
  });

  it('says what it is deployed as', async () => {
    const answer = await get('/config.json');

    expect(await answer.json()).toEqual({
      apiBase: '/api/v1',
      stage: 'local',
      signUp: 'open',
      release: expect.stringMatching(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/),
    });
  });

  it.each(['/', '/sign-in', '/t/01JABC/findings?severity=critical', '/t/01JABC/resources/a.b'])(
    '%s is a page',
    async (path) => {
      const answer = await get(path);

      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toBe(index);
    },
  );

  it.each(['/', script, '/config.json'])(
    '%s has the headers that keep pages to themselves',
    async (path) => {
      const { headers } = await get(path);

      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self'"),
        'strict-transport-security': 'max-age=63072000',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
      });
    },
  );

  it('has no page in the place of a file that is missing, and takes no other method', async () => {
    expect((await get('/assets/gone.js')).status).toBe(403);
    expect((await fetch(url, { method: 'POST' })).status).toBe(403);
  });

  it.each([
    '/../published.json',
    '/..%2fpublished.json',
    '/%2e%2e/published.json',
    '//../published.json',
  ])('does not give away what lies beside the site, by %s', async (path) => {
    await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: publishedKey }));

    const { status, body } = await getAsWritten(path);

    // A path without extension would be the page.
    expect({ status, body }).toEqual({
      status: 403,
      body: expect.stringContaining('AccessDenied'),
    });
  });

  it('is compressed where that is worth it, and not sent again to who has it', async () => {
    const gzip = await get(script, { 'accept-encoding': 'gzip' });
    const plain = await get(script, { 'accept-encoding': 'identity' });
    const known = await get(script, { 'if-none-match': plain.headers.get('etag') ?? '' });

    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await gzip.text()).toBe(await plain.text());
    expect(known.status).toBe(304);
  });
});

describe('the API behind the same address', () => {
  it('answers what it answers, and its own "not found" stays that', async () => {
    const { accessToken } = await signUp('visitor');
    const authorization = `Bearer ${accessToken}`;

    const me = await get('/api/v1/me', { authorization });
    const missing = await get('/api/v1/nothing', { authorization });

    expect((await get('/api/v1/me')).status).toBe(401);
    expect(me.status).toBe(200);
    expect(me.headers.get('via')).toContain('cloudfront.net');
    expect(missing.status).toBe(404);
    expect(missing.headers.get('content-type')).toContain('application/problem+json');
  });

  it('hears from the distribution who asks, and believes nobody else', async () => {
    const [viewer, forged] = [newNetwork(), newNetwork()];
    const ask = (root: string, headers: Readonly<Record<string, string>>) =>
      signInAt(root, viewer, { [cdnHeaders.viewerAddress]: forged, ...headers });

    await ask(url, {});
    expect(await hasSpent(viewer)).toBe(true);

    await ask(apiUrl, { [cdnHeaders.secret]: 'guessed' });
    expect(await hasSpent(forged)).toBe(false);
  });
});

describe('the link of npm start', () => {
  it('signs the sample person in by the cookie that the dashboard uses', async () => {
    await signInSample(connectApi(apiUrl));

    const answer = await get(signInPath);

    const [cookie = ''] = answer.headers.getSetCookie();
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("location.replace('/')");
    expect(cookie).toMatch(/^__Secure-roundsman-refresh=.*HttpOnly/);
    const [sent = ''] = cookie.split(';');
    const refreshed = await fetch(`${url}/api/v1/auth/refresh`, {
      method: 'POST',
      headers: {
        cookie: sent,
        'x-roundsman-session': 'cookie',
        'content-type': 'application/json',
      },
      body: '{}',
    });
    expect(refreshed.status).toBe(200);
    expect(await refreshed.json()).toHaveProperty('accessToken');
  });

  it('knows nobody else', async () => {
    expect((await get('/local/sign-in?as=ada')).status).toBe(404);
  });
});

/** Gets a path as it is written: `fetch` takes dots out of it. */
async function getAsWritten(path: string) {
  const { hostname, port } = new URL(url);
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request({ hostname, port, path }, resolve).once('error', reject).end();
  const answer = await promise;
  return { status: answer.statusCode, body: await text(answer) };
}

/** Asks for a sign-in that is refused, from an address of this machine. */
function signInAt(root: string, localAddress: string, headers: Readonly<Record<string, string>>) {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  const sent = request(
    `${root}/api/v1/auth/login`,
    { method: 'POST', localAddress, headers: { 'content-type': 'application/json', ...headers } },
    (answer) => answer.resume().once('end', () => resolve(answer.statusCode)),
  );
  sent.once('error', reject);
  sent.end(JSON.stringify({ email: 'nobody@example.com', password: 'Wrong-Horse-7-Battery' }));
  return promise;
}

/** Whether anything of a network's budget of sign-ins is used up. */
async function hasSpent(network: string): Promise<boolean> {
  const { PK } = budgetKey({ network }, '', new Date(0));
  const { Count = 0 } = await dynamodb.send(
    new QueryCommand({
      TableName: deployed.tableName,
      KeyConditionExpression: 'PK = :of',
      ExpressionAttributeValues: { ':of': { S: PK } },
    }),
  );
  return Count > 0;
}
