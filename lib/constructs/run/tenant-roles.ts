import { Aws, Stack } from 'aws-cdk-lib';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import { type Operator, tenantRoleName } from '../../../functions/core/accounts/role-template.ts';
import type { StageConfig } from '../../config/stage.ts';
import { acknowledge } from '../function/acknowledge.ts';

/** Who the tenants' roles trust: this stage, in whatever account it is deployed to. */
export const operatorOf = ({ name }: StageConfig): Operator => ({
  stage: name,
  accountId: Aws.ACCOUNT_ID,
});

/** Permits to enter the accounts of tenants, as far as the role there lets us in. */
export function allowEntering(role: Role, config: StageConfig) {
  const tenantRoles = Stack.of(role).formatArn({
    service: 'iam',
    region: '',
    account: '*',
    resource: 'role',
    resourceName: tenantRoleName(operatorOf(config)),
  });
  role.addToPolicy(new PolicyStatement({ actions: ['sts:AssumeRole'], resources: [tenantRoles] }));
  acknowledge(role, {
    [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:iam::*:role/${tenantRoleName({ stage: config.name, accountId: '<AWS::AccountId>' })}]`]:
      'The role of this one name in any account: every account belongs to a tenant, and its trust policy decides.',
  });
}
