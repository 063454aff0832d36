import type * as z from 'zod';
import { type Account, tenantRoleArn } from '../../core/accounts/account.ts';
import { type Operator, roleTemplate, tenantRoleName } from '../../core/accounts/role-template.ts';
import type { Partition } from '../../core/ids.ts';
import type { IamAction } from '../../core/resource.ts';
import type { accountsRoutes } from './routes.ts';

type Template = z.input<(typeof accountsRoutes)['readAccountTemplate']['answer']>;

const consoleDomains = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
} as const satisfies Record<Partition, string>;

const file = 'roundsman.json';

/**
 * What lets us into an account, and how to deploy it there.
 *
 * @param own Actions that the tenant's own tasks need there, beside the catalogue's
 */
export async function templateOf(
  account: Account,
  operator: Operator,
  own: readonly IamAction[],
): Promise<Template> {
  // Loaded here and not at init: it knows every check.
  const { roleActions } = await import('../../checks/manifest.ts');
  const { accountId, externalId, partition, regions, reads } = account;
  const actions = [...new Set([...roleActions(reads), ...own])].sort();
  const [region = ''] = regions;
  const roleName = tenantRoleName(operator);
  // As the role's name: two platforms may share one tenant's account.
  const stackName = `roundsman-${operator.stage}-${operator.accountId}`;
  const command = [
    'aws cloudformation deploy',
    `--region ${region}`,
    `--stack-name ${stackName}`,
    `--template-file ${file}`,
    '--capabilities CAPABILITY_NAMED_IAM',
  ].join(' ');
  const consoleUrl = `https://${region}.${consoleDomains[partition]}/cloudformation/home?region=${region}#/stacks/create`;
  return {
    templateBody: roleTemplate({ operator, actions, reads, externalId }),
    stackName,
    roleName,
    roleArn: tenantRoleArn(account, roleName),
    externalId,
    consoleUrl,
    command,
    steps: [
      `Save templateBody as ${file}.`,
      `With credentials of the account ${accountId}, run the command; or upload the file where consoleUrl leads, name the stack ${stackName}, and acknowledge that it makes a role with a name.`,
      `When the stack is complete, verify the account: POST /accounts/${accountId}/verify.`,
    ],
  };
}
