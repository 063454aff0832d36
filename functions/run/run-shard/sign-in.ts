import { tenantRoleArn } from '../../core/accounts/account.ts';
import { sessionPolicy, wholeRolePolicy } from '../../core/accounts/session-policy.ts';
import { createCaller } from '../../platform/calls/caller.ts';
import { assumeTenantRole } from '../../platform/entry/assume-role.ts';
import { confirmAccount, stsClient } from '../../platform/entry/caller-identity.ts';
import { connectSts } from '../../platform/entry/sts.ts';
import { modelClients } from '../../platform/models/model-clients.ts';
import type { SignIn } from './account-session.ts';

/**
 * @param region Where the function runs: STS is asked there.
 * @param roleName Of the role in every tenant's account.
 */
export function createSignIn(region: string, roleName: string): SignIn {
  return async (account, { sessionName, actions, retry, onAnswer }) => {
    const { accountId, partition, externalId } = account;
    const { credentials, packedPolicyPercent } = await assumeTenantRole(
      connectSts({ region, retry }),
      {
        accountId,
        roleArn: tenantRoleArn(account, roleName),
        externalId,
        sessionName,
        sessionPolicy: actions === 'whole-role' ? wholeRolePolicy : sessionPolicy(actions),
      },
    );
    const known = { ...modelClients, sts: stsClient };
    const caller = createCaller({
      accountId,
      partition,
      credentials,
      clients: known,
      retry,
      ...(onAnswer && { onAnswer }),
    });
    try {
      await confirmAccount(caller, accountId, region);
      return { caller, packedPolicyPercent };
    } catch (error) {
      caller.close();
      throw error;
    }
  };
}
