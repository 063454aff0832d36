import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  IAMClient,
  PutRolePolicyCommand,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { operations } from '../../functions/checks/manifest.ts';
import { allowPolicies, denyPolicy } from '../../functions/core/accounts/role-policies.ts';
import { tenantRoleName, trustPolicy } from '../../functions/core/accounts/role-template.ts';
import { operatorAccount } from '../emulator/control/control.ts';
import type { Place } from './places/place.ts';
import type { SampleAccount } from './sample-accounts.ts';

const sampleStage = 'local';

/** The services that the lacking role says nothing about. */
const lackingServices = ['s3', 'kms', 'rds'];

const operator = { accountId: operatorAccount, stage: sampleStage };
const RoleName = tenantRoleName(operator);

export interface PlantedRole {
  readonly role: SampleAccount['role'];
  readonly externalId: string;
}

/** Plants the role that lets the platform in: what the platform's own template makes, or a spoiled one. */
export async function plantRole(
  account: PlantedRole,
  { settings }: Pick<Place, 'settings'>,
): Promise<void> {
  const iam = new IAMClient(settings);
  const trust = trustPolicy(operator, 'aws', account.externalId);
  await iam.send(
    new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: JSON.stringify(trust) }),
  );
  if (account.role === 'untrusting') await spoilTrust(account.externalId, { settings });
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

/** Makes the role trust another operator than ours. */
export async function spoilTrust(
  externalId: string,
  { settings }: Pick<Place, 'settings'>,
): Promise<void> {
  const stranger = trustPolicy({ ...operator, accountId: '999999999999' }, 'aws', externalId);
  await new IAMClient(settings).send(
    new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument: JSON.stringify(stranger) }),
  );
}

function actionsFor({ role }: Pick<PlantedRole, 'role'>) {
  const actions = operations().map(({ action }) => action);
  if (role !== 'lacking') return actions;
  return actions.filter(
    (action) => !lackingServices.some((service) => action.startsWith(`${service}:`)),
  );
}
