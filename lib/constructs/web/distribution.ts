import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Aws, Duration, Stack } from 'aws-cdk-lib';
import type { IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution as CloudFrontDistribution,
  Function as CloudFrontFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { StageConfig } from '../../config/stage.ts';
import type { CdnSecret } from '../api/cdn-secret.ts';
import { acknowledge } from '../function/acknowledge.ts';
import { pageHeaders } from './page-headers.ts';

export interface DistributionProps {
  readonly config: StageConfig;
  readonly bucket: Bucket;
  /** Where the files lie in the bucket: `/site`. */
  readonly originPath: string;
  readonly api: IHttpApi;
  /** What the API knows by that it is this distribution that asks. */
  readonly cdnSecret: CdnSecret;
}

/**
 * The one address of pages and API, so that a browser asks one origin. The API is asked anew each time, with all
 * headers but Host, which has to be its own.
 */
export class Distribution extends Construct {
  readonly distribution: CloudFrontDistribution;
  /** The address of the dashboard, without a slash at its end. */
  readonly url: string;

  constructor(scope: Construct, id: string, props: DistributionProps) {
    super(scope, id);
    const { domain, webAclArn, priceClass = 'PriceClass_100' } = props.config.web ?? {};
    this.distribution = new CloudFrontDistribution(this, 'Distribution', {
      comment: `Roundsman, ${props.config.name}: dashboard and API.`,
      defaultBehavior: this.#pages(props),
      additionalBehaviors: { '/api/*': this.#api(props) },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: priceClasses[priceClass],
      ...(domain && {
        domainNames: [domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
      ...(webAclArn && { webAclId: webAclArn }),
      // None for errors: they would hold for the API too, and turn what it did not find into a page.
    });
    this.url = `https://${domain?.name ?? this.distribution.distributionDomainName}`;
    acknowledge(this.distribution, {
      'AwsSolutions-CFR1': 'Tenants may be anywhere.',
      'AwsSolutions-CFR2': 'A web ACL costs money: it is a setting of the stage (web.webAclArn).',
      'AwsSolutions-CFR3':
        'The API logs who asked it what. Pages are the same for all; to log them, CloudFront wants a bucket with ACLs, or deliveries made in us-east-1.',
      'AwsSolutions-CFR4':
        "Without a domain of the operator's (web.domain), the policy of CloudFront's own certificate holds.",
    });
  }

  #pages({ bucket, originPath }: DistributionProps): BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(bucket, { originPath }),
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
      // As long as each file says. CloudFront's own policies keep even what says no-cache for a second.
      cachePolicy: new CachePolicy(this, 'PageCache', {
        comment: 'Keeps each file as long as it says itself.',
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        maxTtl: Duration.days(365),
        cookieBehavior: CacheCookieBehavior.none(),
        headerBehavior: CacheHeaderBehavior.none(),
        queryStringBehavior: CacheQueryStringBehavior.none(),
        enableAcceptEncodingBrotli: true,
        enableAcceptEncodingGzip: true,
      }),
      responseHeadersPolicy: new ResponseHeadersPolicy(this, 'PageHeaders', pageHeaders),
      functionAssociations: [this.#onRequest('Pages', 'pages.js')],
    };
  }

  #api({ api, cdnSecret }: DistributionProps): BehaviorOptions {
    const { region } = Stack.of(this);
    return {
      origin: new HttpOrigin(`${api.apiId}.execute-api.${region}.${Aws.URL_SUFFIX}`, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        // API Gateway itself gives up after 30 seconds.
        readTimeout: Duration.seconds(31),
        customHeaders: { ...cdnSecret.originHeaders },
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      // No policy has all headers but Host and CloudFront's own with the viewer's address: the function adds that.
      // https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_OriginRequestPolicyHeadersConfig.html
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      functionAssociations: [this.#onRequest('Api', 'api.js')],
    };
  }

  #onRequest(id: string, file: string) {
    const code = readFileSync(join(import.meta.dirname, 'edge', file), 'utf8');
    return {
      eventType: FunctionEventType.VIEWER_REQUEST,
      function: new CloudFrontFunction(this, id, {
        code: FunctionCode.fromInline(code),
        runtime: FunctionRuntime.JS_2_0,
      }),
    };
  }
}

const priceClasses = {
  PriceClass_100: PriceClass.PRICE_CLASS_100,
  PriceClass_200: PriceClass.PRICE_CLASS_200,
  PriceClass_All: PriceClass.PRICE_CLASS_ALL,
} as const;
