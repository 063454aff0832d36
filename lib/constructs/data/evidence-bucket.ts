import { Duration, Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { StageConfig } from '../../config/stage.ts';
import { acknowledge } from '../function/acknowledge.ts';
import { removalOf } from '../function/removal.ts';

export interface EvidenceBucketProps {
  readonly config: StageConfig;
  readonly encryptionKey: IKey;
}

/** Snapshots of what was found, and attributes too big for an item, under `<tenant>/`. */
export class EvidenceBucket extends Construct {
  readonly bucket: Bucket;
  readonly #encryptionKey: IKey;

  constructor(scope: Construct, id: string, props: EvidenceBucketProps) {
    super(scope, id);
    this.#encryptionKey = props.encryptionKey;
    const shared: BucketProps = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: removalOf(props.config),
      autoDeleteObjects: props.config.emptiesBuckets,
    };
    const recovery = Duration.days(props.config.snapshotRecoveryDays);

    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...shared,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(props.config.logRetentionDays) }],
    });
    this.bucket = new Bucket(this, 'Bucket', {
      ...shared,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.encryptionKey,
      bucketKeyEnabled: true,
      versioned: true,
      serverAccessLogsBucket: accessLogs,
      lifecycleRules: [
        {
          noncurrentVersionExpiration: recovery,
          expiredObjectDeleteMarker: true,
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    acknowledge(accessLogs, {
      'AwsSolutions-S1': 'It holds the access logs; logging itself would never end.',
    });
  }

  /** What shards of any tenant have put aside as too large for their rows; no snapshots. */
  allowExecutions(role: Role) {
    this.#allowOnExecutions(role, ['s3:GetObject', 's3:PutObject']);
  }

  allowReadExecutions(role: Role) {
    this.#allowOnExecutions(role, ['s3:GetObject']);
  }

  #allowOnExecutions(role: Role, actions: readonly ObjectAction[]) {
    this.allow(role, '*/executions/', actions);
    acknowledge(role, {
      [`AwsSolutions-IAM5[Resource::${Stack.of(this).stackName}:ExportsOutputFnGetAttEvidenceBucketC67FF768Arn6F25C0BE/*/executions/*]`]:
        'Of every tenant, what belongs to executions: who ends an execution completes its rows, who shows it reads them.',
    });
  }

  /** To delete what is kept of accounts for the next run; not what belongs to executions. */
  allowErasing(role: Role) {
    for (const kind of ['snapshots', 'resume']) {
      this.allow(role, `*/${kind}/`, ['s3:DeleteObject']);
      acknowledge(role, {
        [`AwsSolutions-IAM5[Resource::${Stack.of(this).stackName}:ExportsOutputFnGetAttEvidenceBucketC67FF768Arn6F25C0BE/*/${kind}/*]`]:
          'Of every tenant: the account that is erased is named by the request to delete it.',
      });
    }
  }

  /** To delete all that is kept of a tenant: what there is, is found by its prefix. */
  allowErasingTenants(role: Role) {
    role.addToPolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }),
    );
    this.allow(role, '', ['s3:DeleteObject']);
    acknowledge(role, {
      [`AwsSolutions-IAM5[Resource::${Stack.of(this).stackName}:ExportsOutputFnGetAttEvidenceBucketC67FF768Arn6F25C0BE/*]`]:
        'Of every tenant: the one that is erased is named by the request to delete it.',
    });
  }

  /** @param prefix Where in the bucket, with a slash at its end. */
  allow(grantee: IGrantable, prefix: string, actions: readonly ObjectAction[]) {
    const principal = grantee.grantPrincipal;
    principal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: [...actions],
        resources: [this.bucket.arnForObjects(`${prefix}*`)],
      }),
    );
    const withKey = actions.flatMap((action) => keyActions[action]);
    if (withKey.length === 0) return;
    principal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: withKey,
        resources: [this.#encryptionKey.keyArn],
        conditions: {
          StringEquals: { 'kms:ViaService': `s3.${Stack.of(this).region}.amazonaws.com` },
        },
      }),
    );
  }
}

/** What each action asks of the key that the objects are encrypted with. */
const keyActions = {
  's3:DeleteObject': [],
  's3:GetObject': ['kms:Decrypt'],
  's3:PutObject': ['kms:GenerateDataKey'],
} as const;

export type ObjectAction = keyof typeof keyActions;
