import { NormalizedSchema } from '@smithy/core/schema';
import type { BuildMiddleware, InitializeMiddleware, StaticOperationSchema } from '@smithy/types';
import { endpointWithoutName, type FixedEndpoint } from '../calls/endpoint.ts';

/** What a service needs that its model does not say. */
export interface Customs {
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What an input becomes before it is written. */
  readonly input?: (input: Readonly<Record<string, unknown>>) => object;
  /** Members that endpoint rules place: a request without them would be another one. */
  readonly placed?: readonly string[];
  /** Settings of the endpoint, made when a client is. */
  readonly endpoint?: () => FixedEndpoint | undefined;
  /** Whether a path is escaped once more where it is signed. @default true */
  readonly signingEscapePath?: boolean;
}

const customs: Readonly<Record<string, Customs>> = {
  // Without it the answer is HAL, in another form than the model's.
  // https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApis.html
  apigateway: { headers: { accept: 'application/json' } },
  // https://docs.aws.amazon.com/amazonglacier/latest/dev/api-common-request-headers.html
  glacier: {
    headers: { 'x-amz-glacier-version': '2012-06-01' },
    // "-" is the account that asks: https://docs.aws.amazon.com/amazonglacier/latest/dev/api-vaults-get.html
    input: (input) => ({ accountId: '-', ...input }),
  },
  mwaa: { endpoint: () => endpointWithoutName('MWAA') },
  // Answers name a zone "/hostedzone/Z1", and inputs are "Z1".
  // https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZone.html
  route53: { input: withoutPrefixes },
  // A path of S3 is signed as it is sent.
  // https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
  // Without its bucket, a request about one is a request about all: `GET /`.
  s3: { signingEscapePath: false, placed: ['Bucket'] },
  s3control: { signingEscapePath: false, endpoint: () => endpointWithoutName('S3_CONTROL') },
};

export const customsOf = (service: string): Customs => customs[service] ?? {};

const route53Ids = ['DelegationSetId', 'HostedZoneId', 'Id', 'ResourceId'];

function withoutPrefixes(input: Readonly<Record<string, unknown>>): object {
  const ids = route53Ids.flatMap((name) => {
    const id = input[name];
    return typeof id === 'string' ? [[name, id.replace(/^\/\w+\//, '')]] : [];
  });
  return { ...input, ...Object.fromEntries(ids) };
}

/** Adds the headers of a service to each request. */
export const addingHeaders =
  (headers: Readonly<Record<string, string>>): BuildMiddleware<object, object> =>
  (next) =>
  (args) => {
    // Behind the serializer there is nothing but HTTP.
    const request = args.request as { headers: Record<string, string> };
    Object.assign(request.headers, headers);
    return next(args);
  };

/** Refuses a request that lacks what endpoint rules would place, as the SDK's own client of S3 does. */
export const demanding =
  (names: readonly string[]): BuildMiddleware<object, object> =>
  (next, context) =>
  async (args) => {
    // The SDK puts it there for every command, and types it as anything.
    const { operationSchema } = context.__smithy_context as {
      readonly operationSchema: StaticOperationSchema;
    };
    const [, , , , input] = operationSchema;
    const schema = NormalizedSchema.of(input);
    const members = schema.isStructSchema() ? [...schema.structIterator()] : [];
    const missing = members.find(
      ([name, member]) =>
        names.includes(name) &&
        member.getMergedTraits().httpLabel &&
        !Reflect.get(args.input, name),
    );
    if (missing) throw new Error(`The input has no ${missing[0]}.`);
    return next(args);
  };

/** Writes another input than the one that was given. */
export const changingInput =
  (change: NonNullable<Customs['input']>): InitializeMiddleware<object, object> =>
  (next) =>
  (args) =>
    // A command's input is an object of members.
    next({ ...args, input: change(args.input as Readonly<Record<string, unknown>>) });
