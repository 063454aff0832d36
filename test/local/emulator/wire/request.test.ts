import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../../../local/emulator/authorization/actions.ts';
import { resourcesOf } from '../../../../local/emulator/authorization/resources.ts';
import {
  createOperationIndex,
  type OperationIndex,
  type ServiceModel,
} from '../../../../local/emulator/wire/operations.ts';
import { readRequest } from '../../../../local/emulator/wire/request.ts';

const service = (
  name: string,
  protocol: ServiceModel['protocol'],
  more: Partial<ServiceModel>,
): ServiceModel => ({
  name,
  protocol,
  signingName: name,
  apiVersion: null,
  targetPrefix: null,
  queryCompatible: false,
  operations: {},
  ...more,
});

const index: OperationIndex = createOperationIndex([
  service('dynamodb', 'json', { targetPrefix: 'DynamoDB_20120810' }),
  service('iam', 'query', { apiVersion: '2010-05-08' }),
  service('cloudwatch', 'smithy-rpc-v2-cbor', { signingName: 'monitoring' }),
  service('events', 'json', { targetPrefix: 'AWSEvents' }),
  service('eventbridgev2', 'smithy-rpc-v2-cbor', {
    signingName: 'events',
    targetPrefix: 'AWSEventsV2',
  }),
  service('s3', 'rest-xml', {
    operations: {
      ListBuckets: 'GET /',
      ListObjects: 'GET /{Bucket}',
      GetBucketEncryption: 'GET /{Bucket}?encryption',
      GetObject: 'GET /{Bucket}/{Key+}',
      ListParts: 'GET /{Bucket}/{Key+}',
    },
  }),
  service('s3control', 'rest-xml', {
    signingName: 's3',
    operations: { GetPublicAccessBlock: 'GET /v20180820/configuration/publicAccessBlock' },
  }),
  service('lambda', 'rest-json', {
    operations: {
      GetFunction: 'GET /2015-03-31/functions/{FunctionName}',
      GetPolicy: 'GET /2015-03-31/functions/{FunctionName}/policy',
      Invoke: 'POST /2015-03-31/functions/{FunctionName}/invocations',
    },
  }),
]);

interface Asked {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function read(signingName: string, { method = 'POST', url = '/', headers = {}, body = '' }: Asked) {
  const authorization = `AWS4-HMAC-SHA256 Credential=AKIA1/20260101/eu-west-1/${signingName}/aws4_request, SignedHeaders=host`;
  const raw = { method, url, headers: { authorization, ...headers }, body: Buffer.from(body) };
  const request = readRequest(raw, index);
  if (!request) throw new Error('not signed');
  return {
    request,
    action: actionsOf(request)[0],
    resource: resourcesOf(request, '111111111111')[0],
  };
}

describe('a request', () => {
  it.each([
    ['s3', 'GET', '/', 's3:ListAllMyBuckets', '*'],
    ['s3', 'GET', '/b?list-type=2', 's3:ListBucket', 'arn:aws:s3:::b'],
    ['s3', 'GET', '/b?encryption', 's3:GetEncryptionConfiguration', 'arn:aws:s3:::b'],
    [
      's3',
      'GET',
      '/b/one/two%20three?x-id=GetObject',
      's3:GetObject',
      'arn:aws:s3:::b/one/two three',
    ],
    [
      's3',
      'GET',
      '/v20180820/configuration/publicAccessBlock',
      's3:GetAccountPublicAccessBlock',
      '*',
    ],
    [
      'lambda',
      'GET',
      '/2015-03-31/functions/f/policy',
      'lambda:GetPolicy',
      'arn:aws:lambda:eu-west-1:111111111111:function:f',
    ],
    [
      'lambda',
      'POST',
      '/2015-03-31/functions/f/invocations',
      'lambda:InvokeFunction',
      'arn:aws:lambda:eu-west-1:111111111111:function:f',
    ],
    ['monitoring', 'POST', '/service/X/operation/DescribeAlarms', 'cloudwatch:DescribeAlarms', '*'],
  ])('to %s, %s %s, needs %s', (signingName, method, url, action, resource) => {
    expect(read(signingName, { method, url })).toMatchObject({ action, resource });
  });

  it.each([
    ['/service/AWSEventsV2/operation/ListEventBuses', 'eventbridgev2'],
    ['/service/AWSEvents/operation/ListEventBuses', 'events'],
  ])('to %s is of %s, also where two services have an operation of the name', (url, name) => {
    const headers = {
      authorization: 'AWS4-HMAC-SHA256 Credential=A/20261127/eu-west-1/events/aws4_request',
    };
    const raw = { method: 'POST', url, headers, body: Buffer.alloc(0) };

    expect(readRequest(raw, index)?.service.name).toBe(name);
  });

  it('in JSON names its operation in a header, and its table in the body', () => {
    const headers = { 'x-amz-target': 'DynamoDB_20120810.Query' };
    const body = JSON.stringify({ TableName: 't', IndexName: 'i' });

    expect(read('dynamodb', { headers, body })).toMatchObject({
      action: 'dynamodb:Query',
      resource: 'arn:aws:dynamodb:eu-west-1:111111111111:table/t/index/i',
    });
  });

  it('that writes in a transaction needs the action of every part', () => {
    const headers = { 'x-amz-target': 'DynamoDB_20120810.TransactWriteItems' };
    const TransactItems = [{ Put: { TableName: 't' } }, { ConditionCheck: { TableName: 'u' } }];
    const body = JSON.stringify({ TransactItems });

    const { request } = read('dynamodb', { headers, body });

    expect(actionsOf(request)).toEqual(['dynamodb:PutItem', 'dynamodb:ConditionCheckItem']);
    expect(resourcesOf(request, '1')).toHaveLength(2);
  });

  it('as a form names its operation in a field', () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };

    const body = 'Action=GetRole&RoleName=r';

    expect(read('iam', { headers, body })).toMatchObject({
      action: 'iam:GetRole',
      resource: 'arn:aws:iam::111111111111:role/r',
    });
  });

  it('that nobody signed is none of IAM', () => {
    expect(
      readRequest({ method: 'GET', url: '/', headers: {}, body: Buffer.alloc(0) }, index),
    ).toBeUndefined();
  });

  it('of an operation that nobody knows is an error', () => {
    expect(() => read('lambda', { method: 'GET', url: '/nothing' })).toThrow(
      'no operation of lambda is known',
    );
  });
});
