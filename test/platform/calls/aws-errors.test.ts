import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { AwsCallError } from '../../../functions/core/errors.ts';
import { denialSource, toCallError } from '../../../functions/platform/calls/aws-errors.ts';
import { createCaller } from '../../../functions/platform/calls/caller.ts';
import { createRetryRule } from '../../../functions/platform/calls/retry.ts';
import { modelClients } from '../../../functions/platform/models/model-clients.ts';
import { callerOnWire, type WireProtocol, wireError } from '../../support/fakes/aws-wire.ts';

const requests = {
  awsJson1_1: { api: 'kms', operation: 'ListKeys', region: 'eu-west-1', input: {} },
  awsQuery: { api: 'iam', operation: 'GetCredentialReport', region: 'global', input: {} },
  ec2Query: { api: 'ec2', operation: 'DescribeVolumes', region: 'eu-west-1', input: {} },
  restJson1: { api: 'lambda', operation: 'ListFunctions', region: 'eu-west-1', input: {} },
  restXml: { api: 's3', operation: 'ListBuckets', region: 'global', input: {} },
} as const;

async function thrownFor(
  protocol: keyof typeof requests,
  code: string,
  message = 'Said.',
  status = 400,
  options = {},
): Promise<AwsCallError> {
  const respond = (call: { readonly protocol: WireProtocol }) =>
    wireError(call.protocol, code, message, status);
  const caller = callerOnWire(modelClients, respond, { maxAttempts: 1, ...options });
  const thrown: unknown = await caller.page(requests[protocol]).catch((error: unknown) => error);
  if (thrown instanceof AwsCallError) return thrown;
  throw thrown;
}

describe('an error of AWS is one of our five', () => {
  it.each([
    ['ec2Query', 'UnauthorizedOperation', 403, 'permission'],
    ['ec2Query', 'AuthFailure', 401, 'authentication'],
    ['ec2Query', 'OptInRequired', 401, 'permission'],
    ['ec2Query', 'RequestLimitExceeded', 503, 'limit'],
    ['ec2Query', 'InternalError', 500, 'service'],
    ['ec2Query', 'Unavailable', 503, 'service'],
    ['ec2Query', 'InvalidParameterValue', 400, 'service'],
    ['awsQuery', 'AccessDenied', 403, 'permission'],
    ['awsQuery', 'InvalidClientTokenId', 403, 'authentication'],
    ['awsQuery', 'SignatureDoesNotMatch', 403, 'authentication'],
    ['awsQuery', 'ExpiredToken', 403, 'authentication'],
    ['awsQuery', 'RequestExpired', 400, 'authentication'],
    ['awsQuery', 'Throttling', 400, 'limit'],
    ['awsQuery', 'LimitExceeded', 409, 'limit'],
    ['awsQuery', 'ReportInProgress', 404, 'service'],
    ['awsJson1_1', 'AccessDeniedException', 400, 'permission'],
    ['awsJson1_1', 'UnrecognizedClientException', 400, 'authentication'],
    ['awsJson1_1', 'ThrottlingException', 400, 'limit'],
    ['awsJson1_1', 'ProvisionedThroughputExceededException', 400, 'limit'],
    ['awsJson1_1', 'LimitExceededException', 400, 'limit'],
    ['awsJson1_1', 'KMSInternalException', 500, 'service'],
    ['restJson1', 'AccessDeniedException', 403, 'permission'],
    ['restJson1', 'TooManyRequestsException', 429, 'limit'],
    ['restJson1', 'ServiceException', 500, 'service'],
    ['restJson1', 'NeverHeardOf', 418, 'service'],
    ['restXml', 'AccessDenied', 403, 'permission'],
    ['restXml', 'SlowDown', 503, 'limit'],
    ['restXml', 'InvalidAccessKeyId', 403, 'authentication'],
    ['restXml', 'RequestTimeTooSkewed', 403, 'authentication'],
    ['restXml', 'PermanentRedirect', 301, 'service'],
  ] as const)('in %s %s with %i', async (protocol, code, status, category) => {
    const error = await thrownFor(protocol, code, 'Said.', status);

    expect(error).toMatchObject({
      category,
      context: { awsCode: code, httpStatus: status, requestId: 'request-1' },
    });
    expect(error.message).toContain('Said.');
  });

  it.each([
    [401, 'authentication'],
    [403, 'permission'],
    [429, 'limit'],
    [500, 'service'],
  ])('by its status alone where the body is empty: %i', async (status, category) => {
    const caller = callerOnWire(modelClients, () => ({ status, body: '' }), { maxAttempts: 1 });

    await expect(caller.page(requests.restXml)).rejects.toMatchObject({
      category,
      context: { httpStatus: status },
    });
  });

  it('keeps nothing of what AWS quotes of the signed request', async () => {
    const quoted =
      'The request signature we calculated does not match the signature you provided. Check your key.\n\nThe Canonical String for this request should have been\nx-amz-security-token:SECRET';

    const error = await thrownFor('awsQuery', 'SignatureDoesNotMatch', quoted, 403);

    expect(JSON.stringify(error)).not.toContain('SECRET');
    expect(error.message).toContain('does not match');
  });
});

describe('a denial', () => {
  const by = (words: string) =>
    `User: arn:aws:sts::1:assumed-role/r/s is not authorized to perform: s3:X on resource: "*" ${words}`;

  it.each([
    ['because no identity-based policy allows the s3:X action', 'identity'],
    ['with an explicit deny in an identity-based policy', 'identity'],
    ['with an explicit deny in a service control policy', 'scp'],
    ['because no service control policy allows the s3:X action', 'scp'],
    ['with an explicit deny in a resource control policy', 'rcp'],
    ['because no permissions boundary allows the s3:X action', 'boundary'],
    ['because no resource-based policy allows the s3:X action', 'resource'],
    ['with an explicit deny in a resource-based policy', 'resource'],
    ['because no VPC endpoint policy allows the s3:X action', 'unspecified'],
    ['with an explicit deny', 'unspecified'],
    ['', 'unspecified'],
  ])('%s', (words, source) => {
    expect(denialSource(by(words))).toBe(source);
  });

  it('by our own session policy is our own fault', async () => {
    const message = by('because no session policy allows the s3:X action');

    const ours = await thrownFor('restXml', 'AccessDenied', message, 403);
    const theirs = await thrownFor('restXml', 'AccessDenied', message, 403, {
      ownSessionPolicy: false,
    });

    expect(ours).toMatchObject({ category: 'platform', context: { deniedBy: 'session' } });
    expect(theirs).toMatchObject({ category: 'permission', context: { deniedBy: 'session' } });
  });
});

describe('what is thrown without an answer', () => {
  const call = { service: 's3', operation: 'ListBuckets' };
  const named = (name: string, more = {}) => Object.assign(new Error('x'), { name, ...more });

  it.each([
    [named('CredentialsProviderError'), 'authentication'],
    [named('TimeoutError'), 'service'],
    [named('Error', { code: 'ECONNREFUSED' }), 'service'],
    [named('Error', { code: 'CERT_HAS_EXPIRED' }), 'service'],
    [named('TypeError', { code: 'ERR_INVALID_ARG_TYPE' }), 'platform'],
    [new TypeError('x is undefined'), 'platform'],
    ['a string', 'platform'],
  ])('%s', (thrown, category) => {
    const error = toCallError(thrown, call);

    expect(error.category).toBe(category);
    expect(error.cause).toBe(thrown);
    expect(error.context).not.toHaveProperty('awsCode');
  });
});

describe('a real connection', () => {
  const servers: { close(): void }[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  async function listFrom(respond: Parameters<typeof createServer>[1]) {
    const server = createServer(respond);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const binding = await modelClients.kms?.();
    if (!binding) throw new Error('There is no client kms.');
    const { KMSClient } = await import('@aws-sdk/client-kms');
    const caller = createCaller({
      accountId: '123456789012',
      partition: 'aws',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      retry: createRetryRule(),
      clients: {
        kms: async () => ({
          ...binding,
          connect: (config) => new KMSClient({ ...config, endpoint: `http://127.0.0.1:${port}` }),
        }),
      },
    });
    return caller.page(requests.awsJson1_1).finally(() => caller.close());
  }

  const body = '{"Keys":[{"KeyId":"a"}]}';

  it('gives the answer when all is well', async () => {
    const page = await listFrom((_, response) => response.end(body));

    expect(page.answer).toMatchObject({ Keys: [{ KeyId: 'a' }] });
  });

  it('that ends within the body is a service error', async () => {
    const list = listFrom((_, response) => {
      response.writeHead(200, { 'content-length': body.length });
      response.write(body.slice(0, 10), () => response.destroy());
    });

    await expect(list).rejects.toMatchObject({ category: 'service' });
  });

  it('that ends before the answer is a service error', async () => {
    const list = listFrom((request) => request.socket.destroy());

    await expect(list).rejects.toMatchObject({ category: 'service' });
  });
});
