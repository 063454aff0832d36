import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { tenantRoleName } from '../../functions/core/tenancy/role-template.ts';
import type { StageConfig } from '../config/stage.ts';
import { acknowledge } from './acknowledge.ts';

/** Permits to enter the accounts of tenants, as far as the role there lets us in. */
export function allowEntering(role: Role, { name }: StageConfig) {
  const tenantRoles = Stack.of(role).formatArn({
    service: 'iam',
    region: '',
    account: '*',
    resource: 'role',
    resourceName: tenantRoleName(name),
  });
  role.addToPolicy(new PolicyStatement({ actions: ['sts:AssumeRole'], resources: [tenantRoles] }));
  acknowledge(role, {
    [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:iam::*:role/${tenantRoleName(name)}]`]:
      'The role of this one name in any account: every account belongs to a tenant, and its trust policy decides.',
  });
}
