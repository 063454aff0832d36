import { type Account, tenantRoleArn } from '../../core/accounts/account.ts';
import { sessionPolicy } from '../../core/accounts/session-policy.ts';
import type { IamAction } from '../../core/resource.ts';
import { type Caller, createCaller } from '../../platform/calls/caller.ts';
import { createRequestHandler } from '../../platform/calls/request-handler.ts';
import { createRetryRule } from '../../platform/calls/retry.ts';
import { assumeTenantRole } from '../../platform/entry/assume-role.ts';
import { confirmAccount, stsClient } from '../../platform/entry/caller-identity.ts';
import { simulationClient } from '../../platform/entry/simulate-permissions.ts';
import { connectSts } from '../../platform/entry/sts.ts';
import { modelClients } from '../../platform/models/model-clients.ts';

/** Milliseconds for one answer of AWS, and for all waiting where it throttles: a person waits. */
const answerTimeout = 6_000;
const delayBudget = 3_000;

export interface EntryRequest {
  /** Leads back from the account's CloudTrail to the request. */
  readonly sessionName: string;
  /** All that the session may do. */
  readonly actions: readonly IamAction[];
}

/** An account that was entered, until it is closed. */
export interface EnteredAccount {
  readonly caller: Caller;
  /** Asks IAM what the role may do. */
  readonly simulating: Caller;
  readonly roleArn: string;
}

/** Enters an account as its role, for a person who waits. Throws AwsCallError. */
export type EnterAccount = (account: Account, request: EntryRequest) => Promise<EnteredAccount>;

/**
 * @param region Where the function runs: STS is asked there
 * @param roleName Of the role in every tenant's account
 */
export function createEnterAccount(region: string, roleName: string): EnterAccount {
  return async (account, { sessionName, actions }) => {
    const { accountId, partition, externalId } = account;
    const roleArn = tenantRoleArn(account, roleName);
    const retry = createRetryRule({ delayBudget });
    const requestHandler = createRequestHandler(retry, { answerTimeout });
    const { credentials } = await assumeTenantRole(connectSts({ region, retry, requestHandler }), {
      accountId,
      roleArn,
      externalId,
      sessionName,
      sessionPolicy: sessionPolicy(actions),
    });
    const way = { accountId, partition, credentials, retry, requestHandler };
    const caller = createCaller({ ...way, clients: { ...modelClients, sts: stsClient } });
    const simulating = createCaller({ ...way, clients: { iam: simulationClient } });
    try {
      await confirmAccount(caller, accountId, region);
      return { caller, simulating, roleArn };
    } catch (error) {
      caller.close();
      throw error;
    }
  };
}
