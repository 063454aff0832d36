import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { DescribeByoipCidrsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { cbor, SmithyRpcV2CborProtocol } from '@smithy/core/cbor';
import { describe, expect, it } from 'vitest';
import { AwsCallError } from '../../../functions/core/errors.ts';
import {
  bindClient,
  type ClientBindings,
  pages,
} from '../../../functions/platform/calls/aws-client.ts';
import { modelClients } from '../../../functions/platform/models/model-clients.ts';
import {
  type CallerOnWireOptions,
  callerOnWire,
  type Respond,
  truncated,
  type WireAnswer,
  wireError,
  wireFaults,
} from '../../support/fakes/aws-wire.ts';
import { sharedClock } from '../../support/fakes/shared-clock.ts';

// No client of ours speaks CBOR yet; Smithy's own protocol stands in for AWS's, but for the codes.
const cborClient = bindClient({
  connect: (config) =>
    new CloudWatchClient({
      ...config,
      protocol: new SmithyRpcV2CborProtocol({ defaultNamespace: 'com.amazonaws.cloudwatch' }),
    }),
  lists: {
    DescribeAlarms: pages(DescribeAlarmsCommand, { input: 'NextToken', output: 'NextToken' }),
  },
  calls: {},
});
const withCbor: ClientBindings = { ...modelClients, cbor: async () => cborClient };
const callerOn = (respond: Respond, options?: CallerOnWireOptions) =>
  callerOnWire(withCbor, respond, options);
const strict = { maxAttempts: 1 };

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

  const faults = Object.entries(wireFaults).filter(
    ([name]) => protocol !== 'rpcv2Cbor' || !['denied', 'throttled'].includes(name),
  );

  it.each(faults)('is an error on %s', async (name, fault) => {
    const error = await errorOf(callerOn(({ protocol }) => fault(protocol), strict).page(request));

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
      const error = await errorOf(callerOn(() => cut, strict).page(request));
      expect([length, error.category]).toEqual([length, 'service']);
    }
  });

  it('is cut in the middle by the helper that other tests use', async () => {
    const error = await errorOf(callerOn(() => truncated(answer), strict).page(request));

    expect(error.category).toBe('service');
  });
});

const list = lists.awsQuery.request;
const item = lists.awsQuery.answer;
const query = (code: string, message = 'Said.', status = 400, headers = {}) =>
  wireError('awsQuery', code, message, status, headers);

/** Answers in turn; the last one for ever. */
const inTurn = (...answers: readonly WireAnswer[]) => {
  const rest = [...answers];
  return () => (rest.length > 1 ? rest.shift() : rest[0]) ?? item;
};

describe('a throttled call', () => {
  it('is repeated up to five times, and every repeat and delay counted', async () => {
    const caller = callerOn(inTurn(query('Throttling'), query('RequestLimitExceeded'), item));

    await caller.page(list);

    expect(caller.usage()).toMatchObject({
      calls: { 'rds:DescribeDBInstances': 1 },
      repeats: 2,
      delayMilliseconds: 400 + 800,
    });
  });

  it('that stays throttled is a limit error after five attempts', async () => {
    let requests = 0;
    const caller = callerOn(() => {
      requests += 1;
      return query('Throttling');
    });

    const error = await errorOf(caller.page(list));

    expect(error).toMatchObject({ category: 'limit', context: { awsCode: 'Throttling' } });
    expect(requests).toBe(5);
  });

  it('makes later calls of its kind slower, also where nothing is repeated', async () => {
    const caller = callerOn(inTurn(query('Throttling'), item), strict);
    expect(caller.usage().slowed).toEqual({});

    await errorOf(caller.page(list));

    expect(Object.entries(caller.usage().slowed)).toEqual([
      [expect.stringMatching(/^rds .*@eu-west-1$/), expect.any(Number)],
    ]);
  });

  it('is not repeated at all when the task is strict', async () => {
    const caller = callerOn(inTurn(query('Throttling'), item), strict);

    expect((await errorOf(caller.page(list))).category).toBe('limit');
    expect(caller.usage().repeats).toBe(0);
  });

  it('waits as long as AWS asks for, while the budget of the shard lasts', async () => {
    const patient = callerOn(inTurn(query('Throttling', '', 429, { 'retry-after': '20' }), item));
    const late = callerOn(inTurn(query('Throttling', '', 429, { 'retry-after': '90' }), item));

    await patient.page(list);

    expect(patient.usage().delayMilliseconds / 1000).toBeCloseTo(20, 0);
    expect((await errorOf(late.page(list))).category).toBe('limit');
    expect(late.usage().delayMilliseconds).toBe(0);
  });

  it('shares its budget of 60 seconds with all others', async () => {
    const caller = callerOn(() => query('Throttling', '', 429, { 'retry-after': '25' }));
    const regions = ['eu-west-1', 'us-east-1', 'us-west-2'];

    const errors = await Promise.all(
      regions.map((region) => errorOf(caller.page({ ...list, region }))),
    );

    expect(errors.map(({ category }) => category)).toEqual(['limit', 'limit', 'limit']);
    expect(caller.usage().repeats).toBe(2);
    expect(caller.usage().delayMilliseconds / 1000).toBeCloseTo(50, 0);
  });
});

describe('what is no throttling', () => {
  it.each([
    ['AccessDenied', 403],
    ['ValidationError', 400],
    ['DBInstanceNotFound', 404],
    ['LimitExceeded', 400],
    ['InternalFailure', 500],
    ['ServiceUnavailable', 503],
  ])('is never repeated: %s', async (code, status) => {
    let requests = 0;
    const caller = callerOn(() => {
      requests += 1;
      return query(code, 'Said.', status);
    });

    const error = await errorOf(caller.page(list));

    expect(error.context).toMatchObject({ awsCode: code, httpStatus: status });
    expect(requests).toBe(1);
  });

  it.each(['ECONNRESET', 'ENOTFOUND'])('nor is a connection that broke: %s', async (code) => {
    let requests = 0;
    const caller = callerOn(() => {
      requests += 1;
      return { breaks: Object.assign(new Error(code), { code }) };
    });

    expect((await errorOf(caller.page(list))).category).toBe('service');
    expect(requests).toBe(1);
  });
});

describe('what is asked once per account', () => {
  it.each([
    ['in the region that was named for it', { askIn: 'eu-central-1' }, 'eu-central-1'],
    ['in the home region where none was', {}, 'us-east-1'],
  ])('is asked %s, and an error says so', async (_, where, place) => {
    const asked: string[] = [];
    const caller = callerOn(({ region, protocol }) => {
      asked.push(region);
      return wireError(protocol, 'AccessDenied', 'No.', 403);
    });

    const error = await errorOf(caller.page({ ...list, region: 'global', ...where }));

    expect(asked).toEqual([place]);
    expect(error.message).toContain(`${list.operation} in ${place} is denied`);
    expect(error.context.region).toBe('global');
  });
});

describe('an account that does not accept us', () => {
  it.each([
    ['ExpiredToken', 'eu-west-1'],
    ['InvalidClientTokenId', 'us-east-1'],
  ])(
    'is asked once, and answers everything later with the same error: %s',
    async (code, region) => {
      let requests = 0;
      const caller = callerOn(() => {
        requests += 1;
        return query(code, 'Said.', 403);
      });

      const first = await errorOf(caller.page({ ...list, region }));
      const second = await errorOf(
        caller.call({
          ...lists.restXml.request,
          operation: 'GetBucketVersioning',
          input: { Bucket: 'a' },
        }),
      );

      expect(first.category).toBe('authentication');
      expect(second).toBe(first);
      expect(requests).toBe(1);
    },
  );
});

describe('what waits for its turn', () => {
  // 12 at once; after that nobody lets time pass here, so that whoever waits would wait for ever.
  const slow = { ...list, api: 'emr', operation: 'DescribeDBInstances' };
  const waiting = (respond: Respond) => {
    const { rds } = modelClients;
    if (!rds) throw new Error('RDS has a model.');
    const caller = callerOnWire({ emr: rds }, respond, {
      ...strict,
      clock: sharedClock(),
    });
    return { caller, calls: Array.from({ length: 40 }, () => errorOf(caller.page(slow))) };
  };

  it('is told at once when the account does not accept us', async () => {
    const { calls } = waiting(() => query('ExpiredToken', 'Said.', 403));

    const categories = (await Promise.all(calls)).map(({ category }) => category);

    expect(new Set(categories)).toEqual(new Set(['authentication']));
  });

  it('is told at once when the scan is over', async () => {
    const { caller, calls } = waiting(() => query('AccessDenied', 'Said.', 403));
    expect((await calls[0])?.category).toBe('permission');

    caller.close();

    expect((await calls[39])?.category).toBe('platform');
  });
});

describe('a region that does not accept us', () => {
  it('is asked once, and keeps no other region from being asked', async () => {
    const asked: string[] = [];
    const caller = callerOn(({ region }) => {
      asked.push(region);
      return region === 'me-south-1' ? query('InvalidClientTokenId', 'Said.', 403) : item;
    });

    const off = await errorOf(caller.page({ ...list, region: 'me-south-1' }));
    await errorOf(caller.page({ ...list, region: 'me-south-1' }));
    await caller.page(list);

    expect(off.category).toBe('authentication');
    expect(asked).toEqual(['me-south-1', 'eu-west-1']);
  });
});

describe('pages', () => {
  const kms = lists.awsJson1_1.request;

  it('are asked for one by one, so that the token can be stored', async () => {
    const caller = callerOn(({ input }) =>
      ok(
        'Marker' in input
          ? '{"Keys":[],"Truncated":false}'
          : '{"Keys":[],"Truncated":true,"NextMarker":"m"}',
      ),
    );

    const first = await caller.page(kms);
    const second = await caller.page(kms, first.nextToken);

    expect(first.nextToken).toBe('m');
    expect(second.nextToken).toBeUndefined();
  });

  it('of which several members tell the next go on with all of them', async () => {
    const asked: unknown[] = [];
    const uploads = (inner: string) =>
      ok(`<ListMultipartUploadsResult><Bucket>b</Bucket>${inner}</ListMultipartUploadsResult>`);
    const caller = callerOn(({ input }) => {
      asked.push(input);
      return 'KeyMarker' in input
        ? uploads(
            '<KeyMarker>k</KeyMarker><UploadIdMarker>u</UploadIdMarker><IsTruncated>false</IsTruncated>',
          )
        : uploads(
            '<IsTruncated>true</IsTruncated><NextKeyMarker>k</NextKeyMarker><NextUploadIdMarker>u</NextUploadIdMarker>',
          );
    });
    const request = {
      api: 's3',
      operation: 'ListMultipartUploads',
      region: 'eu-west-1',
      input: { Bucket: 'b' },
    };

    const first = await caller.page(request);
    const last = await caller.page(request, first.nextToken);

    expect(asked).toEqual([{ Bucket: 'b' }, { Bucket: 'b', KeyMarker: 'k', UploadIdMarker: 'u' }]);
    expect(last.nextToken).toBeUndefined();
  });

  it('that say there is more without a token are an error', async () => {
    const caller = callerOn(() => ok('{"Keys":[],"Truncated":true}'));

    expect((await errorOf(caller.page(kms))).category).toBe('service');
  });

  it('are no answer to a call that expects all at once', async () => {
    const caller = callerOn(() => ok('{"Regions":[],"NextToken":"n"}'));
    const partial = callerOn(() =>
      ok(
        '<DescribeRegionsResponse><regionInfo/><nextToken>n</nextToken></DescribeRegionsResponse>',
      ),
    );
    const call = { api: 'ec2', operation: 'DescribeRegions', region: 'global', input: {} };

    expect((await errorOf(caller.call(call))).category).toBe('service');
    // The SDK's model knows no token here, so that none can be overlooked.
    expect(await partial.call(call)).toMatchObject({ Regions: [] });
  });
});

describe('a call', () => {
  it('without a region is made in the home region of the partition', async () => {
    const regions: string[] = [];
    const respond: Respond = ({ region }) => {
      regions.push(region);
      return lists.restXml.answer;
    };

    await callerOn(respond).page(lists.restXml.request);
    await callerOn(respond, { partition: 'aws-us-gov' }).page(lists.restXml.request);

    expect(regions).toEqual(['us-east-1', 'us-gov-west-1']);
  });

  it.each([
    { api: 'nowhere', operation: 'ListX' },
    { api: 'constructor', operation: 'ListX' },
    { api: list.api, operation: 'DescribeNothing' },
    { api: list.api, operation: 'constructor' },
  ])('that no client binds is a platform error: $api:$operation', async (named) => {
    const unbound = { ...list, ...named };

    const called = await errorOf(callerOn(() => item).call(unbound));
    const paged = await errorOf(callerOn(() => item).page(unbound));

    expect([called.category, paged.category]).toEqual(['platform', 'platform']);
    expect(`${called.message}${paged.message}`).toMatch(/(There is no client|is not bound).*\1/);
  });

  it('that the SDK refuses to send is a platform error', async () => {
    const noBucket = { ...lists.restXml.request, operation: 'GetBucketVersioning' };

    expect((await errorOf(callerOn(() => item).call(noBucket))).category).toBe('platform');
  });

  it('waits for its turn: no more per second than half of what AWS allows', async () => {
    const caller = callerOn(() => lists.ec2Query.answer);
    const volumes = { ...lists.ec2Query.request, input: { MaxResults: 500 } };

    await Promise.all(Array.from({ length: 50 }, () => caller.page(volumes)));
    const burst = caller.clock.now();
    for (let count = 0; count < 100; count += 1) await caller.page(volumes);

    expect(burst).toBe(0);
    expect(caller.clock.now()).toBe(10_000);
    expect(caller.usage().mostInFlight).toBeLessThanOrEqual(48);
  });

  it('waits for its turn again before each repeat', async () => {
    const cidrs = bindClient({
      connect: (config) => new EC2Client(config),
      lists: {},
      calls: { DescribeByoipCidrs: DescribeByoipCidrsCommand },
    });
    const throttled = wireError('ec2Query', 'RequestLimitExceeded', 'Slow down.', 503);
    const answer = ok('<DescribeByoipCidrsResponse><byoipCidrSet/></DescribeByoipCidrsResponse>');
    const caller = callerOnWire(
      { ec2: async () => cidrs },
      inTurn(throttled, throttled, throttled, throttled, answer),
    );

    await caller.call({
      api: 'ec2',
      operation: 'DescribeByoipCidrs',
      region: 'eu-west-1',
      input: { MaxResults: 5 },
    });

    // One in four seconds, and half as often since it is throttled, longer than any delay of the rule.
    expect(caller.usage().repeats).toBe(4);
    expect(caller.clock.now()).toBe(4 * 8000);
  });

  it('is refused once the scan is over', async () => {
    const caller = callerOn(() => item);
    caller.close();

    expect((await errorOf(caller.page(list))).category).toBe('platform');
  });
});

describe('an answer of S3', () => {
  const call = (operation: string, body: string) =>
    callerOn(() => ok(body)).call({
      api: 's3',
      operation,
      region: 'eu-west-1',
      input: { Bucket: 'a' },
    });
  const xmlns = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

  it('may say that nothing was ever configured', async () => {
    const answer = await call('GetBucketVersioning', `<VersioningConfiguration ${xmlns}/>`);

    expect(answer).not.toHaveProperty('Status');
  });

  it('may be one member in its own form', async () => {
    const block =
      '<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls></PublicAccessBlockConfiguration>';

    expect(await call('GetPublicAccessBlock', block)).toMatchObject({
      PublicAccessBlockConfiguration: { BlockPublicAcls: true },
    });
    expect(await call('GetBucketPolicy', '{"Statement":[]}')).toMatchObject({
      Policy: '{"Statement":[]}',
    });
  });

  it.each(['Output', 'Response', 'Result'])(
    'may be called after its operation: %s',
    async (suffix) => {
      const root = `GetBucketVersioning${suffix}`;

      expect(
        await call('GetBucketVersioning', `<${root}><Status>Enabled</Status></${root}>`),
      ).toMatchObject({ Status: 'Enabled' });
    },
  );

  it.each([
    ['GetBucketVersioning', `<LifecycleConfiguration ${xmlns}/>`],
    ['GetBucketAcl', '<GetBucketAclStatusOutput/>'],
    ['GetBucketAcl', '<GetBucketAclOutputs/>'],
    ['GetBucketAcl', '<getbucketacloutput/>'],
    ['GetBucketAcl', '<html/>'],
    ['GetBucketLocation', '<LocationConstraint>EU</LocationConstraint>'],
    ['GetBucketVersioning', '<Error><Code>InternalError</Code><Message>x</Message></Error>'],
    ['GetPublicAccessBlock', '<GetPublicAccessBlockOutput/>'],
    ['GetBucketPolicy', ''],
  ])('to %s is none of its kind: %s', async (operation, body) => {
    expect((await errorOf(call(operation, body))).category).toBe('service');
  });
});
