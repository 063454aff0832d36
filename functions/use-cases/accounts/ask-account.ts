import { randomUUID } from 'node:crypto';
import { type Account, tenantRoleArn } from '../../core/accounts/account.ts';
import { dataReadActions } from '../../core/accounts/data-reads.ts';
import { managedPolicyArns } from '../../core/accounts/role-reads.ts';
import { identityPolicy, verificationPolicy } from '../../core/accounts/session-policy.ts';
import {
  type Entry,
  isEntered,
  type VerificationAnswers,
} from '../../core/accounts/verification.ts';
import { AwsCallError, asCallError, ownContext, ServiceError } from '../../core/errors.ts';
import { unlessAborted } from '../../core/flow/unless-aborted.ts';
import type { AwsCaller } from '../../core/scan/aws-caller.ts';
import { createCaller } from '../../platform/calls/caller.ts';
import { createRequestHandler } from '../../platform/calls/request-handler.ts';
import { createRetryRule } from '../../platform/calls/retry.ts';
import { assumeTenantRole } from '../../platform/entry/assume-role.ts';
import { unattachedPolicies } from '../../platform/entry/attached-policies.ts';
import { confirmAccount, stsClient } from '../../platform/entry/caller-identity.ts';
import { readRegions } from '../../platform/entry/regions.ts';
import {
  simulateDenials,
  simulatePermissions,
  simulationClient,
} from '../../platform/entry/simulate-permissions.ts';
import { connectSts, type StsOptions } from '../../platform/entry/sts.ts';
import { modelClients } from '../../platform/models/model-clients.ts';
import { type Clock, systemClock } from '../../platform/process/clock.ts';

export interface Asking {
  /** Leads back from the account's CloudTrail to the request. */
  readonly sessionName: string;
  /** Every action that the role should permit. */
  readonly actions: readonly string[];
  /** Aborts when the answer is due. */
  readonly limit: AbortSignal;
}

/** Asks AWS all that a verification wants to know. Never throws: what AWS fails with is an answer. */
export type AskAccount = (account: Account, asking: Asking) => Promise<VerificationAnswers>;

/** Milliseconds for one answer of AWS, and for all waiting where it throttles: a person waits. */
const answerTimeout = 6_000;
const delayBudget = 5_000;

export interface AskOptions {
  /** Where the function runs: STS is asked there. */
  readonly region: string;
  /** The name of the role in every tenant's account. */
  readonly roleName: string;
  /** What tests give instead of our own. */
  readonly own?: Pick<StsOptions, 'credentials' | 'requestHandler'> & { readonly clock?: Clock };
}

export function createAskAccount({ region, roleName, own = {} }: AskOptions): AskAccount {
  return async (account, { sessionName, actions, limit }) => {
    const { accountId, partition, externalId, reads } = account;
    const roleArn = tenantRoleArn(account, roleName);
    const { clock = systemClock, credentials } = own;
    const retry = createRetryRule({ delayBudget, clock });
    const requestHandler = own.requestHandler ?? createRequestHandler(retry, { answerTimeout });
    const sts = connectSts({ region, retry, requestHandler, ...(credentials && { credentials }) });
    const enter = (by: { readonly externalId?: string }, sessionPolicy: string) =>
      assumeTenantRole(sts, { accountId, roleArn, sessionName, sessionPolicy, ...by });

    const tried = (attempt: Promise<object>) => entryOf(inTime(attempt, limit, accountId));
    try {
      const right = enter({ externalId }, verificationPolicy(roleArn, reads));
      const [withoutExternalId, wrongExternalId, entry] = await Promise.all([
        tried(enter({}, identityPolicy)),
        tried(enter({ externalId: randomUUID() }, identityPolicy)),
        tried(right),
      ]);
      const entries = { withoutExternalId, wrongExternalId, externalId: entry };
      if (!isEntered(entries)) return entries;
      const caller = createCaller({
        accountId,
        partition,
        credentials: (await right).credentials,
        clients: { ...modelClients, iam: simulationClient, sts: stsClient },
        retry,
        requestHandler,
        clock,
      });
      return {
        ...entries,
        ...(await askInside(caller, account, { region, roleName, actions, limit })),
      };
    } finally {
      requestHandler.destroy?.();
    }
  };
}

interface AskingInside extends Pick<Asking, 'actions' | 'limit'> {
  readonly region: string;
  readonly roleName: string;
}

/** Asks, from inside the account, what only its role can see. */
async function askInside(
  caller: AwsCaller,
  account: Account,
  { region, roleName, actions, limit }: AskingInside,
): Promise<Omit<VerificationAnswers, 'withoutExternalId' | 'wrongExternalId' | 'externalId'>> {
  const { accountId, regions, reads } = account;
  const roleArn = tenantRoleArn(account, roleName);
  const answered = <Answer extends object | string>(asking: Promise<Answer>) =>
    inTime(asking, limit, accountId).catch(errorOf);
  const confirmed = confirmAccount(caller, accountId, region).then(() => 'confirmed' as const);
  const identity = await answered(confirmed);
  if (identity !== 'confirmed') return { identity };
  const disabledRegions = await answered(
    readRegions(caller, regions).then(({ enabled }) =>
      regions.filter((one) => !enabled.includes(one)),
    ),
  );
  const isKnown = !(disabledRegions instanceof AwsCallError);
  const chosen = isKnown ? regions.filter((one) => !disabledRegions.includes(one)) : regions;
  const permissions = await answered(
    simulatePermissions(caller, { accountId, roleArn, actions, regions: chosen }),
  );
  if (reads === 'checks') return { identity, disabledRegions, permissions };
  const policies = managedPolicyArns(reads, account.partition);
  const anyService = {
    missingManagedPolicies: await answered(unattachedPolicies(caller, roleName, policies)),
    missingDenials: await answered(simulateDenials(caller, roleArn, dataReadActions)),
  };
  return { identity, disabledRegions, permissions, anyService };
}

/** AWS has one answer for a role that is not there, that trusts others, or that wants another external ID. */
async function entryOf(attempt: Promise<unknown>): Promise<Entry> {
  try {
    await attempt;
    return 'entered';
  } catch (thrown) {
    const error = errorOf(thrown);
    return error.context.awsCode === 'AccessDenied' ? 'refused' : error;
  }
}

const errorOf = (thrown: unknown): AwsCallError => asCallError(thrown, ownContext('VerifyAccount'));

async function inTime<Answer extends object | string>(
  asking: Promise<Answer>,
  limit: AbortSignal,
  accountId: string,
): Promise<Answer> {
  const answer = await unlessAborted(asking, limit);
  if (answer !== undefined) return answer;
  const context = ownContext('VerifyAccount', { accountId });
  throw new ServiceError('AWS did not answer in time.', context);
}
