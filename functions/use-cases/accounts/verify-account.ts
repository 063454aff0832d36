import { isDeepStrictEqual } from 'node:util';
import type { Account } from '../../core/accounts/account.ts';
import type { RoleReads } from '../../core/accounts/role-reads.ts';
import { judgeVerification, type Verification } from '../../core/accounts/verification.ts';
import type { AccountId, TenantId } from '../../core/ids.ts';
import { verificationsOf } from '../../core/tenants/budgets.ts';
import type { Tenant } from '../../core/tenants/tenant.ts';
import { saveVerified } from '../../data/accounts/accounts.ts';
import { spend } from '../../data/requests/budgets.ts';
import type { Table } from '../../data/store/table.ts';
import { untilUnchanged, VersionConflictError } from '../../data/store/versioned.ts';
import type { Clock } from '../../platform/process/clock.ts';
import type { AskAccount } from './ask-account.ts';
import { customActionsIn } from './custom-actions.ts';
import { standingAccount } from './own-account.ts';

export interface Verifier {
  readonly table: Table;
  readonly clock: Clock;
  readonly askAccount: AskAccount;
  /** Every action that a tenant's role should permit for the catalogue, by what it is to read. */
  readonly actions: (reads: RoleReads) => Promise<readonly string[]>;
}

export interface VerificationRequest {
  readonly tenantId: TenantId;
  readonly accountId: AccountId;
  /** The tenant's plan: it says how many verifications it may ask for. */
  readonly plan: Tenant['plan'];
  /** Leads back from the account's CloudTrail to whoever asked. */
  readonly sessionName: string;
  /** How long AWS may take over all answers together. */
  readonly longestMilliseconds: number;
}

export interface Verified {
  readonly account: Account;
  readonly verification: Verification;
}

/** Asks AWS what has become of an account, and keeps what that says. */
export async function verifyAccount(
  { table, clock, askAccount, actions }: Verifier,
  { tenantId, accountId, plan, sessionName, longestMilliseconds }: VerificationRequest,
): Promise<Verified> {
  const asked = await standingAccount(table, tenantId, accountId);
  await spend(table, verificationsOf(plan), { tenantId }, new Date(clock.now()));
  async function permittedIn({ reads }: Account): Promise<readonly string[]> {
    const [ofCatalogue, own] = await Promise.all([
      actions(reads),
      customActionsIn(table, tenantId, accountId),
    ]);
    return [...new Set([...ofCatalogue, ...own])];
  }
  const answers = await askAccount(asked, {
    sessionName,
    actions: await permittedIn(asked),
    limit: AbortSignal.timeout(longestMilliseconds),
  });
  const at = new Date(clock.now());
  // Renamed meanwhile, or verified by somebody else: what AWS answered still holds.
  const verified = await untilUnchanged(async (isAgain) => {
    const account = isAgain ? await standingAccount(table, tenantId, accountId) : asked;
    if (!isSameAsk(account, asked)) return undefined;
    const { verification, ...judged } = judgeVerification(account, answers, at);
    const known = withJudgement(account, judged, verification.at);
    return { account: await saveVerified(table, tenantId, known, verification), verification };
  });
  if (verified) return verified;
  throw new VersionConflictError(`Account ${accountId} is not what was verified.`);
}

/** The account as its verification says that it is. */
function withJudgement(
  { reason: _, foundIn: __, ...account }: Account,
  { state, reason, isEntered }: Omit<ReturnType<typeof judgeVerification>, 'verification'>,
  at: string,
): Account {
  return {
    ...account,
    state,
    ...(reason !== undefined && { reason }),
    ...(isEntered && { verifiedAt: at }),
  };
}

const isSameAsk = (one: Account, other: Account) =>
  one.externalId === other.externalId &&
  one.reads === other.reads &&
  isDeepStrictEqual(one.regions, other.regions);
