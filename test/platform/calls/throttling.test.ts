import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AwsCallError } from '../../../functions/core/errors.ts';
import type { ClientBindings } from '../../../functions/platform/calls/aws-client.ts';
import { isThrottling } from '../../../functions/platform/calls/throttling.ts';
import { throttlingCodes } from '../../../functions/platform/calls/throttling-codes.ts';
import { modelClients } from '../../../functions/platform/models/model-clients.ts';
import { callerOnWire, type WireAnswer, wireError } from '../../support/fakes/aws-wire.ts';

const codes = Object.entries(throttlingCodes);
const everywhere = codes.flatMap(([code, { of }]) => (of ? [] : [code]));

const databases = {
  api: 'rds',
  operation: 'DescribeDBInstances',
  region: 'eu-west-1',
  input: {},
};
const none =
  '<DescribeDBInstancesResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><DescribeDBInstancesResult/></DescribeDBInstancesResponse>';

type Asked = typeof databases;

/** What becomes of a call that AWS answers so, and how often it was made. */
async function outcome(
  call: Asked,
  answer: (nth: number) => WireAnswer,
  bindings: ClientBindings = modelClients,
) {
  let requests = 0;
  const caller = callerOnWire(bindings, () => {
    requests += 1;
    return answer(requests);
  });
  const error = await caller.page(call).then(
    () => undefined,
    (thrown: AwsCallError) => thrown,
  );
  return { category: error?.category, code: error?.context.awsCode, requests };
}

describe('every documented code', () => {
  it.each(everywhere)('is repeated, and a limit if it stays: %s', async (code) => {
    const throttled = wireError('awsQuery', code, 'Rate exceeded');

    expect(await outcome(databases, () => throttled)).toEqual({
      category: 'limit',
      code,
      requests: 5,
    });
    expect(
      await outcome(databases, (nth) => (nth === 1 ? throttled : { status: 200, body: none })),
    ).toEqual({ category: undefined, code: undefined, requests: 2 });
  });

  it.each(codes)('has a source: %s', (_, { source }) => {
    expect(source).toMatch(/^(https:\/\/docs\.aws\.amazon\.com\/|botocore: [a-z])/);
  });

  it('is all that the SDK has on its list', async () => {
    const list = await readFile(
      join(
        import.meta.dirname,
        '../../../node_modules/@smithy/core/dist-es/submodules/retry/service-error-classification/constants.js',
      ),
      'utf8',
    );
    const [, itsCodes = ''] = /THROTTLING_ERROR_CODES = \[([^\]]*)\]/.exec(list) ?? [];
    const known = [...itsCodes.matchAll(/"(\w+)"/g)].map(([, code]) => code);

    expect(known).toContain('ThrottlingException');
    expect(Object.keys(throttlingCodes)).toEqual(expect.arrayContaining(known));
  });
});

describe('throttling as AWS sends it', () => {
  const of = (api: string, operation: string, input: object = {}): Asked => ({
    ...databases,
    api,
    operation,
    input,
  });

  it.each<[string, Asked, string, WireAnswer]>([
    [
      'Auto Scaling and other query APIs',
      databases,
      'RateExceeded',
      {
        status: 400,
        headers: { 'x-amzn-requestid': '1' },
        body: '<ErrorResponse xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/"><Error><Type>Sender</Type><Code>RateExceeded</Code><Message>Rate exceeded</Message></Error><RequestId>1</RequestId></ErrorResponse>',
      },
    ],
    [
      'EC2',
      of('ec2', 'DescribeVolumes', { MaxResults: 500 }),
      'RequestLimitExceeded',
      {
        status: 503,
        body: '<?xml version="1.0" encoding="UTF-8"?>\n<Response><Errors><Error><Code>RequestLimitExceeded</Code><Message>Request limit exceeded.</Message></Error></Errors><RequestID>1</RequestID></Response>',
      },
    ],
    [
      'S3',
      of('s3', 'ListBuckets'),
      'SlowDown',
      {
        status: 503,
        headers: { 'x-amz-request-id': '1' },
        body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message><RequestId>1</RequestId><HostId>h</HostId></Error>',
      },
    ],
    [
      'Lambda',
      of('lambda', 'ListFunctions'),
      'TooManyRequestsException',
      {
        status: 429,
        headers: {
          'x-amzn-errortype':
            'TooManyRequestsException:http://internal.amazon.com/coral/com.amazonaws.awsgirapi/',
        },
        body: '{"Reason":"CallerRateLimitExceeded","Type":"User","message":"Rate exceeded"}',
      },
    ],
    [
      'KMS',
      of('kms', 'ListKeys'),
      'ThrottlingException',
      {
        status: 400,
        body: '{"__type":"ThrottlingException","message":"Rate exceeded"}',
      },
    ],
    [
      'DynamoDB',
      of('dynamodb', 'ListTables'),
      'ThrottlingException',
      {
        status: 400,
        body: '{"__type":"com.amazon.coral.availability#ThrottlingException","message":"Rate of requests exceeds the allowed throughput."}',
      },
    ],
    [
      'SQS, in the words of its older protocol',
      of('sqs', 'ListQueues'),
      'RequestThrottled',
      {
        status: 403,
        headers: { 'x-amzn-query-error': 'RequestThrottled;Sender' },
        body: '{"__type":"com.amazonaws.sqs#RequestThrottled","message":"Request is throttled."}',
      },
    ],
  ])('by %s', async (_, call, code, answer) => {
    expect(await outcome(call, () => answer)).toEqual({ category: 'limit', code, requests: 5 });
  });
});

describe('a code that means throttling of some services alone', () => {
  it('is none of the others: their quota is full, and waiting does not help', async () => {
    const full = wireError('awsQuery', 'LimitExceededException', 'Quota exceeded');

    expect(isThrottling('LimitExceededException', 400, 'kinesis')).toBe(true);
    expect(isThrottling('LimitExceededException', 400, 'ce')).toBe(true);
    expect(isThrottling('LimitExceededException', 400, 'rds')).toBe(false);
    expect(isThrottling('LimitExceededException', 400)).toBe(false);
    expect(await outcome(databases, () => full)).toMatchObject({ category: 'limit', requests: 1 });
  });

  it('is repeated for those that it is of', async () => {
    const often = wireError('awsQuery', 'LimitExceededException', 'Too many calls.');
    const costs = { ...databases, api: 'ce' };

    const { rds } = modelClients;

    expect(await outcome(costs, () => often, { ...(rds && { ce: rds }) })).toMatchObject({
      category: 'limit',
      requests: 5,
    });
  });
});

it.each(['constructor', 'LimitExceeded', 'ServiceUnavailable', undefined])(
  'is nothing else: %s',
  (code) => {
    expect(isThrottling(code, 400)).toBe(false);
  },
);
