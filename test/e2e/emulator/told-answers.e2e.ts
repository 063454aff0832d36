import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, createCaller } from '../../../functions/platform/calls/caller.ts';
import { createRetryRule } from '../../../functions/platform/calls/retry.ts';
import { modelClients } from '../../../functions/platform/models/model-clients.ts';
import { placeIn } from '../../../local/samples/places/place.ts';
import { as, emulators } from '../support/aws.ts';

const { region } = emulators;
const accountId = '770000000001';
const place = placeIn(emulators, { accountId, region, home: true });
const service = 'lambda.amazonaws.com';
const describeCluster = { api: 'eks', operation: 'DescribeCluster', region };

const earlier = process.env.AWS_ENDPOINT_URL;

let aws: Caller;
let roleArn: string;

beforeAll(async () => {
  process.env.AWS_ENDPOINT_URL = emulators.endpoint;
  const iam = new IAMClient(as(emulators.root(accountId)));
  const RoleName = 'reader';
  const statement = (more: object) =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...more }] });
  const { Role } = await iam.send(
    new CreateRoleCommand({
      RoleName,
      AssumeRolePolicyDocument: statement({
        Principal: { Service: service },
        Action: 'sts:AssumeRole',
      }),
    }),
  );
  roleArn = Role?.Arn ?? '';
  const Action = ['eks:DescribeCluster', 'kafkaconnect:ListConnectors', 'mq:Describe*'];
  await iam.send(
    new PutRolePolicyCommand({
      RoleName,
      PolicyName: 'read',
      PolicyDocument: statement({ Action, Resource: '*' }),
    }),
  );
  aws = createCaller({
    accountId,
    partition: 'aws',
    credentials: await emulators.roleCredentials(roleArn, service),
    clients: modelClients,
    retry: createRetryRule({ maxAttempts: 1 }),
  });
  await place.says('eks:DescribeCluster', { cluster: { name: 'orders' } }, { name: 'orders' });
});

afterAll(() => {
  aws.close();
  if (earlier === undefined) delete process.env.AWS_ENDPOINT_URL;
  else process.env.AWS_ENDPOINT_URL = earlier;
});

describe('what a sample told', () => {
  it('is what AWS answers, and recorded like any call', async () => {
    const answer = await aws.call({ ...describeCluster, input: { name: 'orders' } });

    expect(answer).toMatchObject({ cluster: { name: 'orders' } });
    expect(await emulators.recorded()).toContainEqual(
      expect.objectContaining({ roleArn, action: 'eks:DescribeCluster', allowed: true }),
    );
  });

  it('is told to nobody who may not ask', async () => {
    await place.says('eks:ListClusters', { clusters: ['orders'] });

    await expect(
      aws.page({ api: 'eks', operation: 'ListClusters', region, input: {} }, undefined),
    ).rejects.toMatchObject({ category: 'permission' });
  });

  it('is not answered while AWS is made to fail', async () => {
    const fault = { code: 'ThrottlingException', message: 'Rate exceeded', status: 429 };
    const end = await emulators.inject({
      account: accountId,
      action: 'eks:DescribeCluster',
      ...fault,
    });

    await expect(aws.call({ ...describeCluster, input: { name: 'orders' } })).rejects.toMatchObject(
      { category: 'limit' },
    );
    await end();
  });

  it('must be what AWS can say', async () => {
    await expect(place.says('eks:DescribeCluster', { clusters: {} })).rejects.toThrow(
      'the answer of eks:DescribeCluster has no clusters',
    );
  });
});

describe('what nobody told', () => {
  it('is an empty list, where it is a list', async () => {
    const list = { api: 'kafkaconnect', operation: 'ListConnectors', region, input: {} };

    expect(await aws.page(list, undefined)).toMatchObject({ answer: { connectors: [] } });
  });

  it('is an error that says so, where it is one thing', async () => {
    const response = await fetch(`${emulators.endpoint}/v1/connectors/a`, {
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=${accountId}/20260101/${region}/kafkaconnect/aws4_request, SignedHeaders=host, Signature=0`,
      },
    });

    expect(response.status).toBe(501);
    expect(await response.text()).toContain(
      `No sample says what kafkaconnect:DescribeConnector answers in ${accountId}, ${region}.`,
    );
  });
});
