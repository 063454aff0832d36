import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { operatorRoleNames } from '../../functions/core/accounts/role-template.ts';
import type { StageConfig } from '../config/stage.ts';
import { AuditTable } from '../constructs/data/audit-table.ts';
import { EvidenceBucket } from '../constructs/data/evidence-bucket.ts';
import { PreSignUp } from '../constructs/data/pre-sign-up.ts';
import { TenantDataRole } from '../constructs/data/tenant-data-role.ts';
import { TenantTable } from '../constructs/data/tenant-table.ts';
import { Users } from '../constructs/data/user-pool.ts';
import { removalOf } from '../constructs/function/removal.ts';

export interface DataStackProps extends StackProps {
  readonly config: StageConfig;
}

/** What must survive everything else. */
export class DataStack extends Stack {
  readonly table: TenantTable;
  readonly audit: AuditTable;
  readonly evidence: EvidenceBucket;
  readonly dataRole: TenantDataRole;
  readonly users: Users;
  readonly preSignUp: PreSignUp;

  constructor(scope: Construct, id: string, props: DataStackProps) {
    super(scope, id, {
      ...props,
      description: 'Roundsman: tables, evidence and their key; who may sign in.',
    });
    const { config } = props;
    const encryptionKey = new Key(this, 'Key', {
      description: "Encrypts tenants' data.",
      enableKeyRotation: true,
      removalPolicy: removalOf(config),
    });

    this.table = new TenantTable(this, 'TenantTable', { config, encryptionKey });
    this.audit = new AuditTable(this, 'AuditTable', { config, encryptionKey });
    this.evidence = new EvidenceBucket(this, 'Evidence', { config, encryptionKey });
    this.dataRole = new TenantDataRole(this, 'TenantData', {
      assumedByRoleName: operatorRoleNames(config.name).runShard,
      table: this.table,
      evidence: this.evidence,
    });

    // Another name is another pool: the one that was lost is none of the stack's any more.
    const { lostUserPools = 0 } = config;
    this.users = new Users(this, lostUserPools ? `Users${lostUserPools + 1}` : 'Users', { config });
    const { table, users } = this;
    this.preSignUp = new PreSignUp(this, 'PreSignUp', { config, table, users });

    new CfnOutput(this, 'TableName', { value: this.table.table.tableName });
    new CfnOutput(this, 'AuditTableName', { value: this.audit.table.tableName });
    new CfnOutput(this, 'EvidenceBucketName', { value: this.evidence.bucket.bucketName });
    new CfnOutput(this, 'DataRoleArn', { value: this.dataRole.role.roleArn });
    new CfnOutput(this, 'UserPoolId', { value: this.users.pool.userPoolId });
    new CfnOutput(this, 'UserPoolClientId', { value: this.users.client.userPoolClientId });
  }
}
