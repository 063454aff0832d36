import { Stack } from 'aws-cdk-lib';
import { AccountRootPrincipal, PrincipalWithConditions, Role } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acknowledge } from '../function/acknowledge.ts';
import type { EvidenceBucket } from './evidence-bucket.ts';
import type { TenantTable } from './tenant-table.ts';

export interface TenantDataRoleProps {
  /** Name of the one role that may assume this one. */
  readonly assumedByRoleName: string;
  readonly table: TenantTable;
  readonly evidence: EvidenceBucket;
}

/**
 * The data of one tenant: the one that the session tag `tenantId` names.
 *
 * A Lambda's own role cannot carry a tenant's value, so a shard assumes this role once, and nothing that
 * it then does can reach another tenant's items or objects.
 */
export class TenantDataRole extends Construct {
  readonly role: Role;

  constructor(scope: Construct, id: string, props: TenantDataRoleProps) {
    super(scope, id);
    const assumedBy = Stack.of(this).formatArn({
      service: 'iam',
      region: '',
      resource: 'role',
      resourceName: props.assumedByRoleName,
    });

    this.role = new Role(this, 'Role', {
      description: 'The items and objects of the tenant that the session tag names.',
      // Through a condition, because a role named as principal is stored by its unique id: it would have
      // to exist before, and trust would break when it is made anew.
      assumedBy: new PrincipalWithConditions(new AccountRootPrincipal(), {
        ArnEquals: { 'aws:PrincipalArn': assumedBy },
        Null: { 'aws:RequestTag/tenantId': 'false' },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['tenantId'] },
      }).withSessionTags(),
    });

    const tenant = '$' + '{aws:PrincipalTag/tenantId}';
    props.table.allow(
      this.role,
      [`T#${tenant}`, `T#${tenant}#*`],
      ['BatchWriteItem', 'ConditionCheckItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
    );
    props.evidence.allow(this.role, `${tenant}/`, ['s3:GetObject', 's3:PutObject']);
    acknowledge(this.role, {
      'AwsSolutions-IAM5[Resource::<EvidenceBucketC67FF768.Arn>/<aws:PrincipalTag/tenantId>/*]':
        'Every object of one tenant, and of no other: the session tag is part of the resource.',
    });
  }
}
