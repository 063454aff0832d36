import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../../../bin/roundsman/entry/connect.ts';

const own = { ...process.env };
let server: Server;
/** `sts:GetCallerIdentity@us-east-1`, in order. */
let asked: string[];
let identity: () => readonly [status: number, body: string];

const identityOf = (partition: string) =>
  `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
   <Arn>arn:${partition}:iam::123456789012:user/me</Arn><UserId>A</UserId><Account>123456789012</Account>
   </GetCallerIdentityResult></GetCallerIdentityResponse>`;

const regions = ['eu-central-1', 'us-east-1']
  .map(
    (name) =>
      `<item><regionName>${name}</regionName><optInStatus>opt-in-not-required</optInStatus></item>`,
  )
  .join('');
const regionsAnswer = `<DescribeRegionsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><regionInfo>${regions}</regionInfo></DescribeRegionsResponse>`;

async function answer(request: IncomingMessage): Promise<readonly [number, string]> {
  let body = '';
  for await (const chunk of request) body += chunk;
  const [, region, service] = /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)/.exec(
    request.headers.authorization ?? '',
  ) ?? ['', '', ''];
  asked.push(`${service}:${new URLSearchParams(body).get('Action')}@${region}`);
  return service === 'sts' ? identity() : [200, regionsAnswer];
}

beforeEach(async () => {
  asked = [];
  identity = () => [200, identityOf('aws')];
  server = createServer(async (request, response) => {
    const [status, body] = await answer(request);
    response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  for (const name of Object.keys(process.env)) if (/^AWS_/.test(name)) delete process.env[name];
  Object.assign(process.env, {
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/nowhere/config',
    AWS_SHARED_CREDENTIALS_FILE: '/nowhere/credentials',
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'none',
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
});
afterEach(async () => {
  for (const name of Object.keys(process.env)) if (!(name in own)) delete process.env[name];
  Object.assign(process.env, own);
  await new Promise((resolve) => server.close(resolve));
});

async function connected(asking: readonly string[] | undefined) {
  const connection = await connect({ pace: 'half', isStrict: true, regions: asking });
  connection.close();
  return connection;
}

describe('which regions there are', () => {
  it.each([
    ['in a region of the scan', ['eu-central-1'], undefined, 'eu-central-1'],
    ['in one that exists', ['us-esat-1', 'eu-central-1'], undefined, 'eu-central-1'],
    ['in the configured region', undefined, 'eu-central-1', 'eu-central-1'],
    ['in the home region if nothing else is known', undefined, undefined, 'us-east-1'],
  ])('is asked %s', async (_, asking, configured, place) => {
    if (configured) process.env.AWS_REGION = configured;

    await connected(asking).catch(() => undefined);

    expect(asked).toEqual(['sts:GetCallerIdentity@us-east-1', `ec2:DescribeRegions@${place}`]);
  });
});

const works = 'roundsman works in the partitions aws, aws-cn and aws-us-gov only.';

describe('a partition that is not supported', () => {
  it('is named when its region is configured, and nobody is asked', async () => {
    process.env.AWS_REGION = 'eusc-de-east-1';

    await expect(connected(undefined)).rejects.toThrow(
      `eusc-de-east-1 is a region of aws-eusc; ${works}`,
    );
    expect(asked).toEqual([]);
  });

  it('is named when the credentials turn out to be of it', async () => {
    identity = () => [200, identityOf('aws-eusc')];

    await expect(connected(undefined)).rejects.toMatchObject({
      exitCode: 2,
      message: `These credentials are of aws-eusc; ${works}`,
    });
  });

  it('is thought of when AWS does not know the keys', async () => {
    const said = 'The security token included in the request is invalid.';
    identity = () => [
      403,
      `<ErrorResponse><Error><Code>InvalidClientTokenId</Code><Message>${said}</Message></Error></ErrorResponse>`,
    ];

    await expect(connected(undefined)).rejects.toMatchObject({
      category: 'authentication',
      message: `sts:GetCallerIdentity in us-east-1 does not accept who we are: InvalidClientTokenId, ${said.slice(0, -1)}; ${works}`,
    });
  });
});
