import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { StageConfig } from '../../config/stage.ts';
import { acknowledge } from '../function/acknowledge.ts';
import { removalOf } from '../function/removal.ts';

/**
 * The dashboard's files, which CloudFront alone may read. They are in no way secret, and the same for all: so S3
 * encrypts them with its own key, and nobody logs who read them.
 */
export class SiteBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { config }: { readonly config: StageConfig }) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      encryption: BucketEncryption.S3_MANAGED,
      removalPolicy: removalOf(config),
      autoDeleteObjects: config.emptiesBuckets,
    });
    acknowledge(this.bucket, {
      'AwsSolutions-S1':
        'It holds the pages that everybody gets, and nothing of any tenant; only CloudFront reads it.',
    });
  }
}
