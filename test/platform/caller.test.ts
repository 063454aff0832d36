import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { AwsSmithyRpcV2CborProtocol } from '@aws-sdk/core/protocols';
import { cbor } from '@smithy/core/cbor';
import { describe, expect, it } from 'vitest';
import { clients } from '../../functions/checks/clients.generated.ts';
import { AwsCallError } from '../../functions/core/errors.ts';
import { bindClient, type ClientBindings, pages } from '../../functions/platform/aws-client.ts';
import { createCaller } from '../../functions/platform/caller.ts';
import type { Clock } from '../../functions/platform/clock.ts';
import { createRetryRule } from '../../functions/platform/retry.ts';
import {
  onWire,
  truncated,
  type WireAnswer,
  type WireCall,
  wire,
  wireError,
  wireFaults,
} from '../support/wire.ts';

const cborClient = bindClient({
  connect: (config) =>
    new CloudWatchClient({
      ...config,
      protocol: new AwsSmithyRpcV2CborProtocol({ defaultNamespace: 'com.amazonaws.cloudwatch' }),
    }),
  lists: {
    DescribeAlarms: pages(DescribeAlarmsCommand, { input: 'NextToken', output: 'NextToken' }),
  },
  calls: {},
});
const bindings: ClientBindings = { ...clients, cbor: async () => cborClient };

/** Time that passes only when somebody waits. */
function fakeClock(): Clock & { waited(): number } {
  let now = 0;
  return {
    now: () => now,
    waited: () => now,
    async sleep(milliseconds) {
      now += milliseconds;
    },
  };
}

function callerOn(respond: (call: WireCall) => WireAnswer, maxAttempts = 5) {
  const clock = fakeClock();
  const retry = createRetryRule({ maxAttempts, clock, random: () => 1 });
  const caller = createCaller({
    accountId: '123456789012',
    partition: 'aws',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' },
    clients: onWire(bindings),
    retry,
    clock,
    requestHandler: wire(respond),
  });
  return { ...caller, clock };
}

const ok = (body: string | Uint8Array, headers = {}): WireAnswer => ({
  status: 200,
  headers,
  body,
});

/** One list per protocol, with an answer of one item as AWS gives it. */
const lists = {
  awsJson1_0: {
    request: { api: 'dynamodb', operation: 'ListTables', region: 'eu-west-1', input: {} },
    answer: ok('{"TableNames":["a"]}'),
    items: { TableNames: ['a'] },
  },
  awsJson1_1: {
    request: { api: 'kms', operation: 'ListKeys', region: 'eu-west-1', input: {} },
    answer: ok('{"Keys":[{"KeyId":"a"}],"Truncated":false}'),
    items: { Keys: [{ KeyId: 'a' }] },
  },
  awsQuery: {
    request: { api: 'rds', operation: 'DescribeDBInstances', region: 'eu-west-1', input: {} },
    answer: ok(
      '<?xml version="1.0"?>\n<DescribeDBInstancesResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><DescribeDBInstancesResult><DBInstances><DBInstance><DBInstanceIdentifier>a</DBInstanceIdentifier></DBInstance></DBInstances></DescribeDBInstancesResult></DescribeDBInstancesResponse>\n',
    ),
    items: { DBInstances: [{ DBInstanceIdentifier: 'a' }] },
  },
  ec2Query: {
    request: { api: 'ec2', operation: 'DescribeVolumes', region: 'eu-west-1', input: {} },
    answer: ok(
      '<?xml version="1.0"?><!-- ec2 --><DescribeVolumesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><volumeSet><item><volumeId>a</volumeId></item></volumeSet></DescribeVolumesResponse>',
    ),
    items: { Volumes: [{ VolumeId: 'a' }] },
  },
  restJson1: {
    request: { api: 'lambda', operation: 'ListFunctions', region: 'eu-west-1', input: {} },
    answer: ok('{"Functions":[{"FunctionName":"a"}]}'),
    items: { Functions: [{ FunctionName: 'a' }] },
  },
  restXml: {
    request: { api: 's3', operation: 'ListBuckets', region: 'global', input: {} },
    answer: ok(
      '<?xml version="1.0" encoding="UTF-8"?>\n<ListAllMyBucketsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Buckets><Bucket><Name>a</Name></Bucket></Buckets></ListAllMyBucketsResult>',
    ),
    items: { Buckets: [{ Name: 'a' }] },
  },
  rpcv2Cbor: {
    request: { api: 'cbor', operation: 'DescribeAlarms', region: 'eu-west-1', input: {} },
    answer: ok(cbor.serialize({ MetricAlarms: [{ AlarmName: 'a' }] }), {
      'smithy-protocol': 'rpc-v2-cbor',
    }),
    items: { MetricAlarms: [{ AlarmName: 'a' }] },
  },
} as const;

async function errorOf(answer: Promise<unknown>): Promise<AwsCallError> {
  const thrown = await answer.then(
    (value) => new Error(`It answered ${JSON.stringify(value)}.`),
    (error: unknown) => error,
  );
  if (thrown instanceof AwsCallError) return thrown;
  throw thrown;
}

describe.each(Object.entries(lists))('an answer in %s', (protocol, { request, answer, items }) => {
  it('is read when it is whole', async () => {
    const page = await callerOn((call) => {
      expect(call).toMatchObject({ protocol, operation: request.operation });
      return answer;
    }).page(request);

    expect(page.answer).toMatchObject(items);
  });

  it.each(Object.entries(wireFaults))('is an error on %s', async (name, fault) => {
    const error = await errorOf(callerOn(({ protocol }) => fault(protocol), 1).page(request));

    const category = { denied: 'permission', throttled: 'limit' }[name] ?? 'service';
    expect({ category: error.category, ...error.context }).toMatchObject({
      category,
      service: request.api,
      operation: request.operation,
      region: request.region,
      accountId: '123456789012',
    });
    expect(error.cause).toBeDefined();
  });

  it('is an error when it is cut anywhere', async () => {
    const { body } = answer as { readonly body: string | Uint8Array };
    // The last byte may be a line break.
    const whole = typeof body === 'string' ? body.trimEnd().length : body.length;
    for (let length = 0; length < whole; length += 1) {
      const cut = ok(body.slice(0, length), 'headers' in answer ? answer.headers : {});
      const error = await errorOf(callerOn(() => cut, 1).page(request));
      expect([length, error.category]).toEqual([length, 'service']);
    }
  });

  it('is cut in the middle by the helper that other tests use', async () => {
    const error = await errorOf(callerOn(() => truncated(answer), 1).page(request));

    expect(error.category).toBe('service');
  });
});
