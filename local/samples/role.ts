import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  IAMClient,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { operations } from '../../functions/checks/manifest.ts';
import {
  allowPolicies,
  denyPolicy,
  tenantRoleName,
  trustPolicy,
} from '../../functions/core/tenancy/role-template.ts';
import { operatorAccount } from '../emulator/control.ts';
import type { Place } from './place.ts';
import type { SampleAccount } from './sample-accounts.ts';

const sampleStage = 'local';

/** The services that the lacking role says nothing about. */
const lackingServices = ['s3', 'kms', 'rds'];

/** Plants the role that lets the platform in: what the platform's own template makes, or a spoiled one. */
export async function plantRole(
  account: Pick<SampleAccount, 'role' | 'externalId'>,
  { settings }: Place,
): Promise<void> {
  const iam = new IAMClient(settings);
  const RoleName = tenantRoleName(sampleStage);
  const operator = { accountId: operatorAccount, stage: sampleStage };
  const trust =
    account.role === 'untrusting'
      ? trustPolicy({ ...operator, accountId: '999999999999' }, 'aws', account.externalId)
      : trustPolicy(operator, 'aws', account.externalId);
  await iam.send(
    new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: JSON.stringify(trust) }),
  );
  await iam.send(
    new PutRolePolicyCommand({
      RoleName,
      PolicyName: 'never-read-data',
      PolicyDocument: JSON.stringify(denyPolicy),
    }),
  );
  for (const [index, document] of allowPolicies(actionsFor(account)).entries()) {
    const { Policy } = await iam.send(
      new CreatePolicyCommand({
        PolicyName: `${RoleName}-${index + 1}`,
        PolicyDocument: JSON.stringify(document),
      }),
    );
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: Policy?.Arn }));
  }
}

function actionsFor({ role }: Pick<SampleAccount, 'role'>) {
  const actions = operations().map(({ action }) => action);
  if (role !== 'lacking') return actions;
  return actions.filter(
    (action) => !lackingServices.some((service) => action.startsWith(`${service}:`)),
  );
}
