import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CustomResource, Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { apiBase } from '../../../functions/api/http/route.ts';
import {
  publishedKey,
  type SiteConfig,
  siteFolder,
} from '../../../functions/core/web/packed-site.ts';
import type { Env } from '../../../functions/events/publish-site/env.ts';
import { packSite } from '../../bundling/pack-site.ts';
import { release } from '../../config/release.ts';
import type { StageConfig } from '../../config/stage.ts';
import { acknowledge } from '../function/acknowledge.ts';
import { Handler } from '../function/handler.ts';

export interface SitePublicationProps {
  readonly config: StageConfig;
  readonly bucket: Bucket;
  /** What Vite built: the folder with `index.html`. */
  readonly siteDirectory: string;
  readonly deadLetterQueue: IQueue;
}

/** Brings the dashboard into its bucket, by a function of ours, each time that it has changed. */
export class SitePublication extends Construct {
  readonly handler: Handler<Env>;

  constructor(scope: Construct, id: string, props: SitePublicationProps) {
    super(scope, id);
    const { config, bucket, siteDirectory, deadLetterQueue } = props;
    const { asset, digest } = this.#pack(siteDirectory);
    const timeout = Duration.minutes(3);

    this.handler = new Handler<Env>(this, 'Handler', {
      config,
      entry: 'events/publish-site',
      name: 'publish-site',
      description: "Writes the dashboard's files into their bucket.",
      environment: { SITE_BUCKET_NAME: bucket.bucketName },
      timeout,
      memorySize: 1024,
      deadLetterQueue,
    });
    this.#allow(props, asset);

    const siteConfig: SiteConfig = {
      apiBase,
      stage: config.name,
      signUp: config.registration,
      release: `${release}+${digest.slice(0, 12)}`,
    };
    new CustomResource(this, 'Site', {
      resourceType: 'Custom::RoundsmanSite',
      serviceToken: this.handler.function.functionArn,
      // Should the function never have begun, or died. It answers by itself when its time is over.
      serviceTimeout: Duration.minutes(15),
      properties: {
        SourceBucketName: asset.s3BucketName,
        SourceKey: asset.s3ObjectKey,
        Config: siteConfig,
      },
    });
  }

  #pack(siteDirectory: string): { readonly asset: Asset; readonly digest: string } {
    const packed = JSON.stringify(packSite(siteDirectory));
    const folder = mkdtempSync(join(tmpdir(), 'roundsman-site-'));
    try {
      const path = join(folder, 'site.json');
      writeFileSync(path, packed);
      // It is copied into the assembly here.
      const asset = new Asset(this, 'Packed', { path });
      return { asset, digest: createHash('sha256').update(packed).digest('hex') };
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  #allow({ bucket }: SitePublicationProps, asset: Asset) {
    const { role } = this.handler;
    const statements = [
      new PolicyStatement({
        actions: ['s3:GetObject'],
        // Of any release: IAM takes seconds to know a name that came with this deployment.
        resources: [asset.bucket.arnForObjects('*.json')],
      }),
      // Without this, S3 does not say of an object that there is none.
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
      new PolicyStatement({
        actions: ['s3:PutObject', 's3:DeleteObject'],
        resources: [bucket.arnForObjects(`${siteFolder}/*`)],
      }),
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:PutObject'],
        resources: [bucket.arnForObjects(publishedKey)],
      }),
    ];
    for (const statement of statements) role.addToPolicy(statement);
    const { defaultChild } = bucket.node;
    if (!(defaultChild instanceof CfnBucket)) throw new Error('The bucket has no CfnBucket.');
    acknowledge(role, {
      'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*.json]':
        'The packed site of this release, or of the one before: names of assets are hashes.',
      [`AwsSolutions-IAM5[Resource::<${bucket.stack.getLogicalId(defaultChild)}.Arn>/${siteFolder}/*]`]:
        "Every file of the site: their names are the build's.",
    });
  }
}
