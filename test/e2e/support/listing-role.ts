import { IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { denyPolicy } from '../../../functions/core/accounts/role-policies.ts';
import { tenantRoleName } from '../../../functions/core/accounts/role-template.ts';
import { listingCallsOf } from '../../../functions/core/check.ts';
import { kinds } from '../../../functions/inventory/kinds.ts';
import { listerOf } from '../../../functions/inventory/lister.ts';
import { operatorAccount } from '../../../local/emulator/control/control.ts';
import { as, emulators } from './aws.ts';

/** Lets the role of an account list what inventories list, but for what it denies. */
export async function permitListing(accountId: string): Promise<void> {
  const calls = kinds.flatMap((kind) => listingCallsOf(listerOf(kind).resource));
  const prefixes = new Set(calls.map(({ action }) => action.split(':')[0]));
  const Action = ['tag:GetResources', ...[...prefixes].map((prefix) => `${prefix}:*`)];
  await new IAMClient(as(emulators.root(accountId))).send(
    new PutRolePolicyCommand({
      RoleName: tenantRoleName({ accountId: operatorAccount, stage: 'local' }),
      PolicyName: 'inventory',
      PolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action, Resource: '*' }, ...denyPolicy.Statement],
      }),
    }),
  );
}
