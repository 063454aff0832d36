import { describe, expect, it } from 'vitest';
import { checks } from '../../../functions/checks/registry.generated.ts';
import { serviceOf } from '../../../functions/platform/calls/service-names.ts';
import { modelClients } from '../../../functions/platform/models/model-clients.ts';
import { operationsOf } from '../../failure-contract/operations.ts';
import { requestOf, type SentRequest } from './sdk/request-of.ts';
import { sampleInput } from './sdk/sample-input.ts';
import { openPackage, schemaOf, sdkPackages } from './sdk/sdk-clients.ts';

/** One region of each partition. */
const regions = ['eu-central-1', 'us-gov-west-1', 'cn-north-1'];

/** What a request says otherwise than the SDK's, and why AWS takes both. */
const known: readonly { readonly what: RegExp; readonly why: string }[] = [
  {
    what: /^cloudtrail:\w+ headers x-amz-target /,
    why: 'The name of the target is the longer one, as in the examples of AWS’s reference of the API.',
  },
  {
    what: /^s3control:\w+ (headers content-md5|signed) /,
    why: 'A hash of nothing: these requests have no body.',
  },
  {
    what: /^s3:GetObjectAttributes headers x-amz-server-side-encryption-customer-key/,
    why: 'The SDK encodes keys of customers, which no check has.',
  },
  {
    what: /^sesv2:Get(EmailAddress|Message)Insights line \S+ \S+ \| \S+ \S+\/$/,
    why: 'A slash at the end, with which boto3 asks.',
  },
  {
    what: /^sqs:(GetQueueAttributes|ListDeadLetterSourceQueues|ListQueueTags) (line|headers host) /,
    why: 'The SDK asks at the host of the queue’s URL; we ask the region that we mean, and say the URL in the body.',
  },
];

const services = await Promise.all(
  Object.entries(sdkPackages).map(async ([service, load]) => ({
    service,
    sdk: await openPackage(load),
    own: await modelClients[service]?.(),
  })),
);

/** Where two requests differ, each by its part: `headers x-amz-target a | b`. */
function differences(sdk: SentRequest | string, own: SentRequest | string): readonly string[] {
  if (typeof sdk === 'string' || typeof own === 'string') {
    return [`nothing was sent: ${JSON.stringify(sdk)} | ${JSON.stringify(own)}`];
  }
  const names = new Set([...Object.keys(sdk.headers), ...Object.keys(own.headers)]);
  const pairs: (readonly [part: string, sdk: unknown, own: unknown])[] = [
    ['line', sdk.line, own.line],
    ['query', JSON.stringify(sdk.query), JSON.stringify(own.query)],
    ['body', inOrder(sdk.body), inOrder(own.body)],
    ['signed', sdk.signed, own.signed],
    ...[...names].map((name) => [`headers ${name}`, sdk.headers[name], own.headers[name]] as const),
  ];
  return pairs.flatMap(([part, a, b]) => (a === b ? [] : [`${part} ${a} | ${b}`]));
}

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

async function unknownOf(
  { service, sdk, own }: (typeof services)[number],
  operations: readonly string[],
  region: string,
): Promise<readonly string[]> {
  const found = operations.map(async (name) => {
    const [theirs, ours] = [sdk.commands.get(name), own?.lists[name]?.command];
    if (!theirs || !own || !ours) return [`${service}:${name} is not there`];
    const input = sampleInput(schemaOf(theirs));
    const both = await Promise.all([
      requestOf(sdk.connect, theirs, input, region),
      requestOf(own.connect, ours, input, region),
    ]);
    return differences(...both).map((difference) => `${service}:${name} ${difference}`);
  });
  const all = (await Promise.all(found)).flat();
  return all.filter((one) => !known.some(({ what }) => what.test(one)));
}

describe.each(services)('requests of $service', (one) => {
  const operations = Object.keys(one.own?.lists ?? {}).filter((name) => one.sdk.commands.has(name));

  it('are those of the SDK, with every member of their input', async () => {
    expect(operations.length).toBeGreaterThan(0);
    expect((await unknownOf(one, operations, 'eu-central-1')).join('\n')).toBe('');
  });
});

describe.each(regions)('requests of checks in %s', (region) => {
  const needed = Map.groupBy(operationsOf(checks), ({ api }) => serviceOf(api));

  // How requests of the others are made, the same program decides.
  it.each(services.map(({ service }) => service).filter((one) => needed.has(one)))(
    'are those of the SDK: %s',
    async (service) => {
      const one = services.find((each) => each.service === service);
      const operations = (needed.get(service) ?? []).map(({ operation }) => operation);

      expect(operations.length).toBeGreaterThan(0);
      expect(one && (await unknownOf(one, operations, region)).join('\n')).toBe('');
    },
  );
});
