import { afterEach, describe, expect, it, vi } from 'vitest';
import { modelClients, openModel } from '../../../functions/platform/models/model-clients.ts';
import { requestOf, type SentRequest } from './sdk/request-of.ts';

/** What the client of a service sends for one operation. */
async function sent(service: string, operation: string, input: object): Promise<SentRequest> {
  const binding = await modelClients[service]?.();
  const command = binding?.lists[operation]?.command;
  if (!binding || !command) throw new Error(`There is no ${service}:${operation}.`);
  const request = await requestOf(binding.connect, command, input, 'eu-central-1');
  if (typeof request === 'string') throw new Error(request);
  return request;
}

afterEach(() => void vi.unstubAllEnvs());

describe('what a service needs besides its model', () => {
  it('is the header without which API Gateway answers HAL', async () => {
    const { headers, line } = await sent('apigateway', 'GetRestApis', { limit: 500 });

    expect(headers.accept).toBe('application/json');
    expect(line).toBe('GET https://apigateway.eu-central-1.amazonaws.com/restapis');
  });

  it('is the version and the account of Glacier', async () => {
    const { headers, line } = await sent('glacier', 'ListVaults', {});

    expect(headers['x-amz-glacier-version']).toBe('2012-06-01');
    expect(line).toBe('GET https://glacier.eu-central-1.amazonaws.com/-/vaults');
  });

  it('is an account of Glacier that was named', async () => {
    const { line } = await sent('glacier', 'ListVaults', { accountId: '123456789012' });

    expect(line).toBe('GET https://glacier.eu-central-1.amazonaws.com/123456789012/vaults');
  });

  it.each([
    { operation: 'GetHostedZone', input: { Id: '/hostedzone/Z1' }, path: '/hostedzone/Z1' },
    { operation: 'GetHostedZone', input: { Id: 'Z1' }, path: '/hostedzone/Z1' },
    {
      operation: 'ListResourceRecordSets',
      input: { HostedZoneId: '/hostedzone/Z1' },
      path: '/hostedzone/Z1/rrset',
    },
    {
      operation: 'GetReusableDelegationSet',
      input: { Id: '/delegationset/N1' },
      path: '/delegationset/N1',
    },
  ])('is an id of Route 53 as $operation takes it', async ({ operation, input, path }) => {
    const { line, signed } = await sent('route53', operation, input);

    expect(line).toBe(`GET https://route53.amazonaws.com/2013-04-01${path}`);
    expect(signed).toMatch(/^us-east-1\/route53\//);
  });

  it('is S3 Control’s host: the account stands before it once', async () => {
    const { line } = await sent('s3control', 'ListAccessPoints', { AccountId: '123456789012' });

    expect(line).toBe(
      'GET https://123456789012.s3-control.eu-central-1.amazonaws.com/v20180820/accesspoint',
    );
  });

  it('is S3 Control’s host where the endpoint is an address, which takes no name before it', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:4566');

    const { line } = await sent('s3control', 'ListAccessPoints', { AccountId: '123456789012' });

    expect(line).toBe('GET http://127.0.0.1:4566/v20180820/accesspoint');
  });

  it('is the bucket, without which S3 would be asked about all of them', async () => {
    await expect(sent('s3', 'GetBucketAcl', {})).rejects.toThrow('The input has no Bucket.');
    expect((await sent('s3', 'ListBuckets', {})).line).toBe(
      'GET https://s3.eu-central-1.amazonaws.com/',
    );
  });
});

describe('clients of models', () => {
  it('ask where AWS_ENDPOINT_URL says, as those of the SDK do', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:4566');

    const { line } = await sent('route53', 'ListHostedZones', {});

    expect(line).toBe('GET http://127.0.0.1:4566/2013-04-01/hostedzone');
  });

  it.each([
    { variable: 'AWS_SDK_UA_APP_ID', value: 'an-operator', says: { app: 'an-operator' } },
    {
      variable: 'AWS_USE_FIPS_ENDPOINT',
      value: 'true',
      says: { line: 'GET https://apigateway-fips.eu-central-1.amazonaws.com/restapis' },
    },
    {
      variable: 'AWS_USE_DUALSTACK_ENDPOINT',
      value: 'true',
      says: { line: 'GET https://apigateway.eu-central-1.api.aws/restapis' },
    },
  ])('go by $variable', async ({ variable, value, says }) => {
    vi.stubEnv(variable, value);

    expect(await sent('apigateway', 'GetRestApis', {})).toMatchObject(says);
  });

  it('have no operation that writes', async () => {
    const binding = await modelClients.s3?.();

    expect(binding?.lists.ListBuckets).toBeDefined();
    expect(binding?.lists.DeleteBucket).toBeUndefined();
    expect(binding?.calls.PutBucketPolicy).toBeUndefined();
    expect(binding?.calls.constructor).toBeUndefined();
  });

  it('have no call of what is answered in pages: a first page would hide the others', async () => {
    const binding = await modelClients.cloudfront?.();

    expect(binding?.lists.ListDistributions?.tokens).toEqual({
      input: 'Marker',
      output: 'DistributionList.NextMarker',
      more: 'DistributionList.IsTruncated',
    });
    expect(binding?.calls.ListDistributions).toBeUndefined();
    expect(binding?.calls.GetDistribution).toBeDefined();
  });

  it('go on where botocore has no paginator, by a token that the answer calls the next one', async () => {
    const binding = await modelClients.lightsail?.();

    expect(binding?.lists.GetBuckets?.tokens).toEqual({
      input: 'pageToken',
      output: 'nextPageToken',
    });
  });

  it('go on by every token of an operation', async () => {
    const binding = await modelClients.route53?.();

    expect(binding?.lists.ListResourceRecordSets?.tokens).toEqual({
      input: 'StartRecordName',
      output: 'NextRecordName',
      more: 'IsTruncated',
      further: [
        { input: 'StartRecordType', output: 'NextRecordType' },
        { input: 'StartRecordIdentifier', output: 'NextRecordIdentifier' },
      ],
    });
  });

  it('speak CBOR where a service speaks nothing else', async () => {
    // https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html
    const { line, headers } = await sent('eventbridgev2', 'DescribeEventBus', { Name: 'a' });

    expect(line).toMatch(/^POST https:\S+\/service\/AWSEventsV2\/operation\/DescribeEventBus$/);
    expect(headers['smithy-protocol']).toBe('rpc-v2-cbor');
  });

  it('are an error of ours where a model is missing', async () => {
    await expect(openModel('nosuchservice')).rejects.toMatchObject({
      category: 'platform',
      cause: { code: 'ENOENT' },
    });
  });

  it('are one for each service, and load its model once', async () => {
    expect(await modelClients.iam?.()).toBe(await modelClients.iam?.());
    expect(modelClients.nosuchservice).toBeUndefined();
  });
});
