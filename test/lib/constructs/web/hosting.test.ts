import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { cdnHeaders } from '../../../../functions/core/cdn-headers.ts';
import { createApp } from '../../../../lib/app.ts';
import { type EdgeRequest, edgeFunction } from '../../../../local/distribution/edge-function.ts';
import { ofType, type Synthesised, synthesised } from '../../synthesised.ts';

const distributionOf = (stage: Synthesised) =>
  ofType(stage, 'AWS::CloudFront::Distribution')[0]?.Properties.DistributionConfig;

/** Runs the function of a behaviour as the local distribution does. */
function runFunction(stage: Synthesised, id: RegExp, request: Omit<EdgeRequest, 'method'>) {
  const found = ofType(stage, 'AWS::CloudFront::Function').find(({ path }) => id.test(path));
  const run = edgeFunction(found?.Properties.FunctionCode);
  return run({ method: 'GET', ...request }, '198.51.100.7');
}

describe.each(synthesised)('hosting of %s', (_, stage) => {
  const distribution = distributionOf(stage);
  const [api] = distribution.CacheBehaviors;
  const pages = distribution.DefaultCacheBehavior;
  const originOf = ({ TargetOriginId }: { readonly TargetOriginId: string }) =>
    distribution.Origins.find(({ Id }: { readonly Id: string }) => Id === TargetOriginId);

  it('serves pages from the bucket, which lets in this distribution and nobody else', () => {
    const bucket = ofType(stage, 'AWS::S3::Bucket').find(({ path }) => /SiteBucket/.test(path));
    const policy = ofType(stage, 'AWS::S3::BucketPolicy').find(
      ({ Properties }) => Properties.Bucket === `<${bucket?.path}>`,
    );
    const [control] = ofType(stage, 'AWS::CloudFront::OriginAccessControl');
    const path = ofType(stage, 'AWS::CloudFront::Distribution')[0]?.path;
    const allowed = policy?.Properties.PolicyDocument.Statement.filter(
      ({ Effect, Principal }: { readonly Effect: string; readonly Principal: object }) =>
        Effect === 'Allow' && !JSON.stringify(Principal).includes('CustomS3AutoDeleteObjects'),
    );

    expect(originOf(pages)).toMatchObject({
      DomainName: `<${bucket?.path}.RegionalDomainName>`,
      OriginPath: '/site',
      OriginAccessControlId: `<${control?.path}.Id>`,
    });
    expect(control?.Properties.OriginAccessControlConfig).toMatchObject({
      SigningBehavior: 'always',
      SigningProtocol: 'sigv4',
    });
    expect(allowed).toEqual([
      {
        Effect: 'Allow',
        Action: 's3:GetObject',
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Resource: `<${bucket?.path}>/*`,
        Condition: {
          StringEquals: {
            'AWS:SourceArn': `arn:<AWS::Partition>:cloudfront::<AWS::AccountId>:distribution/<${path}>`,
          },
        },
      },
    ]);
    expect(bucket?.Properties).not.toHaveProperty('AccessControl');
    expect(bucket?.Properties).not.toHaveProperty('WebsiteConfiguration');
    expect(bucket?.Properties.OwnershipControls.Rules).toEqual([
      { ObjectOwnership: 'BucketOwnerEnforced' },
    ]);
  });

  it('asks the API for /api/*, anew each time, with all headers but Host', () => {
    expect(distribution.CacheBehaviors).toHaveLength(1);
    expect(api).toMatchObject({
      PathPattern: '/api/*',
      AllowedMethods: expect.arrayContaining(['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS']),
      // Managed-CachingDisabled, Managed-AllViewerExceptHostHeader:
      // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      ViewerProtocolPolicy: 'https-only',
    });
    expect(originOf(api)).toMatchObject({
      DomainName: expect.stringMatching(/^<.*\/HttpApi\w+>\.execute-api\.<AWS::Region>\./),
      CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
    });
    expect(originOf(api)).not.toHaveProperty('OriginPath');
  });

  it('shows the API that it is the distribution, by a secret that stands in no template', () => {
    expect(originOf(api).OriginCustomHeaders).toEqual([
      {
        HeaderName: cdnHeaders.secret,
        HeaderValue: expect.stringMatching(
          /^\{\{resolve:secretsmanager:<[^>]*CdnSecret[^>]*>:SecretString:::\}\}$/,
        ),
      },
    ]);
    expect(originOf(pages)).not.toHaveProperty('OriginCustomHeaders');
  });

  it('keeps files as long as they say, and never index.html without asking', () => {
    const [policy] = ofType(stage, 'AWS::CloudFront::CachePolicy');

    expect(pages.CachePolicyId).toBe(`<${policy?.path}>`);
    expect(policy?.Properties.CachePolicyConfig).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 0,
      ParametersInCacheKeyAndForwardedToOrigin: {
        CookiesConfig: { CookieBehavior: 'none' },
        HeadersConfig: { HeaderBehavior: 'none' },
        QueryStringsConfig: { QueryStringBehavior: 'none' },
        EnableAcceptEncodingGzip: true,
        EnableAcceptEncodingBrotli: true,
      },
    });
    expect(pages.Compress).toBe(true);
  });

  it('lets pages load what is beside them, and nothing else', () => {
    const [policy] = ofType(stage, 'AWS::CloudFront::ResponseHeadersPolicy');
    const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } =
      policy?.Properties.ResponseHeadersPolicyConfig ?? {};
    const csp: string = security.ContentSecurityPolicy.ContentSecurityPolicy;

    expect(pages.ResponseHeadersPolicyId).toBe(`<${policy?.path}>`);
    expect(csp.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types roundsman',
    ]);
    expect(csp).not.toMatch(/unsafe|\*|https?:/);
    expect(security.StrictTransportSecurity).toMatchObject({ AccessControlMaxAgeSec: 63_072_000 });
    expect(security.ReferrerPolicy).toMatchObject({ ReferrerPolicy: 'no-referrer' });
    expect(security).toHaveProperty('ContentTypeOptions');
    const all = [...Object.values(security), ...custom.Items] as { readonly Override: boolean }[];
    expect(all.map(({ Override }) => Override)).not.toContain(false);
    expect(custom.Items.map(({ Header }: { readonly Header: string }) => Header)).toEqual([
      'Cross-Origin-Opener-Policy',
      'Cross-Origin-Resource-Policy',
      'Permissions-Policy',
    ]);
  });

  it('makes no page of what the API did not find', () => {
    expect(distribution).not.toHaveProperty('CustomErrorResponses');
  });

  it('has one function at the request of each behaviour', () => {
    const named = [pages, api].map(({ FunctionAssociations }) => FunctionAssociations);
    const arn = (id: string) => expect.stringMatching(new RegExp(`/${id}\\w{8}\\.FunctionARN>$`));

    expect(named).toEqual([
      [{ EventType: 'viewer-request', FunctionARN: arn('CdnPages') }],
      [{ EventType: 'viewer-request', FunctionARN: arn('CdnApi') }],
    ]);
  });
});

describe('the functions of the distribution', () => {
  const [, stage] = synthesised[0] ?? [];
  if (!stage) throw new Error('No stage was synthesised.');

  it.each([
    ['/', '/index.html'],
    ['/index.html', '/index.html'],
    ['/sign-in', '/index.html'],
    ['/t/01J/findings', '/index.html'],
    ['/t/01J/findings/', '/index.html'],
    ['/t/01J/resources/my.bucket.example', '/index.html'],
    ['/t/', '/index.html'],
    ['/assets/main-A1b2C3d4.js', '/assets/main-A1b2C3d4.js'],
    ['/assets/gone.js', '/assets/gone.js'],
    ['/icon.svg', '/icon.svg'],
    ['/config.json', '/config.json'],
    ['/.hidden/page', '/index.html'],
  ])('%s is served by %s', (uri, served) => {
    expect(runFunction(stage, /CdnPages/, { uri, headers: {} }).uri).toBe(served);
  });

  it('tell the API who asks, whatever who asks says of it', () => {
    const name = cdnHeaders.viewerAddress;
    const forged = { [name]: '10.0.0.1', accept: '*/*' };

    const { uri, headers } = runFunction(stage, /CdnApi/, { uri: '/api/v1/me', headers: forged });

    expect(uri).toBe('/api/v1/me');
    expect(headers).toEqual({ [name]: '198.51.100.7', accept: '*/*' });
  });
});

describe('the dashboard', () => {
  const folder = mkdtempSync(join(tmpdir(), 'roundsman-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(() => vi.unstubAllEnvs());
  const context = (given: object) =>
    vi.stubEnv(
      'CDK_CONTEXT_JSON',
      JSON.stringify({ stage: 'dev', 'aws:cdk:bundling-stacks': [], ...given }),
    );

  it('has to be built before it is deployed', () => {
    context({ config: false, site: 'test/support/no-site' });

    expect(() => createApp()).toThrow(/no-site.*npm run build -w web/);
  });

  it('has the domain, the certificate, the web ACL and the places that the operator chose', () => {
    const certificateArn = 'arn:aws:acm:us-east-1:111122223333:certificate/0f8fad5b-d9cb-469f';
    const webAclArn = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/roundsman/0f8fad5b';
    const domain = { name: 'roundsman.example.com', certificateArn };
    const web = { domain, webAclArn, priceClass: 'PriceClass_All' };
    const config = join(folder, 'roundsman.config.json');
    writeFileSync(config, JSON.stringify({ stages: { dev: { web } } }));
    context({ config, site: 'test/support/site' });

    const app = createApp({ builtinCloudFormationValidation: false });
    const stack = app.node.findChild('roundsman-dev-web') as Stack;

    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['roundsman.example.com'],
        ViewerCertificate: {
          AcmCertificateArn: certificateArn,
          MinimumProtocolVersion: 'TLSv1.2_2021',
          SslSupportMethod: 'sni-only',
        },
        WebACLId: webAclArn,
        PriceClass: 'PriceClass_All',
      },
    });
    template.hasOutput('DashboardUrl', { Value: 'https://roundsman.example.com' });
    // To ask the API at its own address would go past the web ACL.
    const api = Template.fromStack(app.node.findChild('roundsman-dev-api') as Stack);
    const refusing = { Environment: { Variables: { REFUSE_DIRECT_CALLS: 'true' } } };
    api.allResourcesProperties('AWS::Lambda::Function', refusing);
  });
});
