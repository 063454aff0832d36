/** What RDS says about storage: of instances, clusters and, as `Encrypted`, of DB snapshots. */
export interface StorageEncryption {
  /** Whether a KMS key of the account is used, the customer's or the one that AWS manages there. */
  readonly withKmsKey: boolean;
  /** `none`, `sse-kms`, or `sse-rds`: a key that AWS owns, for which `withKmsKey` is false. */
  readonly type: string | undefined;
}

/**
 * Whether data at rest is encrypted, by whatever key. Left out, the type adds nothing to what
 * `withKmsKey` says.
 *
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBCluster.html
 */
export const isEncryptedAtRest = ({ withKmsKey, type }: StorageEncryption): boolean =>
  withKmsKey || type === 'sse-rds';
