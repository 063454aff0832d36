import * as z from 'zod';

// What of a synthesised template says how the distribution serves. A property that is not known here is an error:
// what CloudFront would do with it, the local one does not.

const Association = z.strictObject({
  EventType: z.literal('viewer-request'),
  FunctionARN: z.unknown(),
});

const Behavior = z.strictObject({
  PathPattern: z.string().optional(),
  TargetOriginId: z.string(),
  AllowedMethods: z.array(z.string()),
  CachePolicyId: z.unknown(),
  OriginRequestPolicyId: z.string().optional(),
  ResponseHeadersPolicyId: z.unknown().optional(),
  ViewerProtocolPolicy: z.string(),
  Compress: z.boolean(),
  FunctionAssociations: z.array(Association),
});

const origin = { Id: z.string(), DomainName: z.unknown() };

/** It is read with the rights of the emulated account's root: the one of an access control is not looked at. */
const S3Origin = z.strictObject({
  ...origin,
  OriginPath: z.string(),
  OriginAccessControlId: z.unknown(),
  S3OriginConfig: z.strictObject({ OriginAccessIdentity: z.literal('') }),
});

const ApiOrigin = z.strictObject({
  ...origin,
  // The whole path is asked for.
  OriginPath: z.literal('').default(''),
  CustomOriginConfig: z.strictObject({
    OriginProtocolPolicy: z.literal('https-only'),
    OriginReadTimeout: z.number(),
    OriginSSLProtocols: z.array(z.string()),
  }),
  OriginCustomHeaders: z.array(
    z.strictObject({ HeaderName: z.string(), HeaderValue: z.unknown() }),
  ),
});

const Origin = z.union([S3Origin, ApiOrigin]);
type Origin = z.infer<typeof Origin>;

const Distribution = z.strictObject({
  DistributionConfig: z.strictObject({
    DefaultCacheBehavior: Behavior,
    CacheBehaviors: z.array(Behavior),
    Origins: z.array(Origin),
    Enabled: z.literal(true),
    Comment: z.string(),
    // How browsers, and from where they, speak to CloudFront: to this machine all do it by HTTP/1.1.
    HttpVersion: z.string(),
    IPV6Enabled: z.boolean(),
    PriceClass: z.string(),
  }),
  Tags: z.unknown().optional(),
});

const overridden = { Override: z.literal(true) };

const HeadersPolicy = z.strictObject({
  ResponseHeadersPolicyConfig: z.strictObject({
    Name: z.unknown(),
    SecurityHeadersConfig: z.strictObject({
      ContentSecurityPolicy: z.strictObject({ ContentSecurityPolicy: z.string(), ...overridden }),
      ContentTypeOptions: z.strictObject(overridden),
      ReferrerPolicy: z.strictObject({ ReferrerPolicy: z.string(), ...overridden }),
      StrictTransportSecurity: z.strictObject({
        AccessControlMaxAgeSec: z.number(),
        ...overridden,
      }),
    }),
    CustomHeadersConfig: z.strictObject({
      Items: z.array(z.strictObject({ Header: z.string(), Value: z.string(), ...overridden })),
    }),
  }),
});

/** Nothing is kept here, so that only what says no more than the files themselves is the same. */
const CachePolicy = z.strictObject({
  CachePolicyConfig: z.strictObject({
    Name: z.unknown(),
    Comment: z.string(),
    MinTTL: z.literal(0),
    DefaultTTL: z.literal(0),
    MaxTTL: z.number(),
    ParametersInCacheKeyAndForwardedToOrigin: z.strictObject({
      CookiesConfig: z.strictObject({ CookieBehavior: z.literal('none') }),
      HeadersConfig: z.strictObject({ HeaderBehavior: z.literal('none') }),
      QueryStringsConfig: z.strictObject({ QueryStringBehavior: z.literal('none') }),
      EnableAcceptEncodingBrotli: z.boolean(),
      EnableAcceptEncodingGzip: z.boolean(),
    }),
  }),
});

const CloudFrontFunction = z.strictObject({
  Name: z.unknown(),
  AutoPublish: z.literal(true),
  FunctionCode: z.string(),
  FunctionConfig: z.strictObject({
    Comment: z.unknown(),
    Runtime: z.literal('cloudfront-js-2.0'),
  }),
});

const Template = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.unknown() })),
});
type Template = z.infer<typeof Template>;

/** What a behaviour of the distribution does with a request. */
export interface LocalBehavior {
  /** Absent: of whatever no other is for. */
  readonly pathPattern?: string;
  readonly methods: readonly string[];
  /** JavaScript with a function `handler`. */
  readonly functionCode: string;
  /** Added to each answer, or put in the place of what it has. */
  readonly headers: Readonly<Record<string, string>>;
  /** The encodings that CloudFront answers in by itself, the best first. */
  readonly encodings: readonly ('br' | 'gzip')[];
  readonly origin: LocalOrigin;
}

export interface LocalOrigin {
  readonly kind: 's3' | 'api';
  readonly path: string;
  /** What is added to each request; a value may be a reference that CloudFormation resolves. */
  readonly customHeaders: Readonly<Record<string, unknown>>;
}

/** `Managed-CachingDisabled`, with which CloudFront compresses nothing. */
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
/** `Managed-AllViewerExceptHostHeader` */
const allViewerExceptHost = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

/**
 * The behaviours of the one distribution of a template, in the order in which CloudFront tries them.
 *
 * @param text Of the template, as the CDK wrote it.
 */
export function readBehaviors(text: string): readonly LocalBehavior[] {
  const template = Template.parse(JSON.parse(text));
  const [found, ...more] = Object.values(template.Resources).filter(
    ({ Type }) => Type === 'AWS::CloudFront::Distribution',
  );
  if (!found || more.length > 0) throw new Error('The template has not one distribution.');
  const { DistributionConfig: config } = Distribution.parse(found.Properties);
  return [...config.CacheBehaviors, config.DefaultCacheBehavior].map((behavior) =>
    behaviorOf(template, behavior, config.Origins),
  );
}

function behaviorOf(
  template: Template,
  behavior: z.infer<typeof Behavior>,
  origins: readonly Origin[],
): LocalBehavior {
  const { PathPattern, AllowedMethods, FunctionAssociations, ResponseHeadersPolicyId } = behavior;
  const origin = origins.find(({ Id }) => Id === behavior.TargetOriginId);
  const [association, ...more] = FunctionAssociations;
  if (!origin || !association || more.length > 0) {
    throw new Error('A behavior has not one origin and one function.');
  }
  const code = partOf(template, association.FunctionARN, CloudFrontFunction);
  const isApi = 'CustomOriginConfig' in origin;
  if (behavior.OriginRequestPolicyId !== (isApi ? allViewerExceptHost : undefined)) {
    throw new Error(
      'The API is not asked with all headers but Host, or the bucket with more than its own.',
    );
  }
  return {
    ...(PathPattern !== undefined && { pathPattern: PathPattern }),
    methods: AllowedMethods,
    functionCode: code.FunctionCode,
    headers:
      ResponseHeadersPolicyId === undefined
        ? {}
        : headersOf(partOf(template, ResponseHeadersPolicyId, HeadersPolicy)),
    encodings: behavior.Compress ? encodingsOf(template, behavior.CachePolicyId) : [],
    origin: {
      kind: isApi ? 'api' : 's3',
      path: origin.OriginPath,
      customHeaders: Object.fromEntries(
        (isApi ? origin.OriginCustomHeaders : []).map(({ HeaderName, HeaderValue }) => [
          HeaderName,
          HeaderValue,
        ]),
      ),
    },
  };
}

const Reference = z.union([
  z.strictObject({ Ref: z.string() }).transform(({ Ref }) => Ref),
  z
    .strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
    .transform((one) => one['Fn::GetAtt'][0]),
]);

/** The properties of what is referred to in the same template. */
function partOf<Part extends z.ZodType>(
  { Resources }: Template,
  reference: unknown,
  Part: Part,
): z.infer<Part> {
  return Part.parse(Resources[Reference.parse(reference)]?.Properties);
}

function encodingsOf(template: Template, policyId: unknown): LocalBehavior['encodings'] {
  if (policyId === cachingDisabled) return [];
  const { CachePolicyConfig } = partOf(template, policyId, CachePolicy);
  const { EnableAcceptEncodingBrotli: br, EnableAcceptEncodingGzip: gzip } =
    CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin;
  return [...(br ? (['br'] as const) : []), ...(gzip ? (['gzip'] as const) : [])];
}

function headersOf({ ResponseHeadersPolicyConfig: config }: z.infer<typeof HeadersPolicy>) {
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = config;
  return {
    'content-security-policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
    'strict-transport-security': `max-age=${security.StrictTransportSecurity.AccessControlMaxAgeSec}`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': security.ReferrerPolicy.ReferrerPolicy,
    ...Object.fromEntries(custom.Items.map(({ Header, Value }) => [Header.toLowerCase(), Value])),
  };
}
