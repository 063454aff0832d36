import { isDeepStrictEqual } from 'node:util';
import type { Account } from '../../core/accounts/account.ts';
import {
  judgeVerification,
  type Verification,
  type VerificationAnswers,
} from '../../core/accounts/verification.ts';
import type { AccountId } from '../../core/ids.ts';
import { verificationsOf } from '../../core/tenants/budgets.ts';
import { saveVerified } from '../../data/accounts/accounts.ts';
import { spend } from '../../data/requests/budgets.ts';
import type { Table } from '../../data/store/table.ts';
import { VersionConflictError } from '../../data/store/versioned.ts';
import type { Clock } from '../../platform/process/clock.ts';
import { standingAccount } from '../accounts/own-account.ts';
import type { MemberCaller, PayingCaller } from '../http/caller.ts';
import type { AskAccount } from './ask-account.ts';

export interface Verifier {
  readonly clock: Clock;
  readonly askAccount: AskAccount;
  /** Every action that a tenant's role should permit. */
  readonly actions: () => Promise<readonly string[]>;
}

/** API Gateway gives up after 30 seconds, and the function before that. */
const longest = 22_000;

/** Asks AWS what has become of an account, and keeps what that says. */
export async function verifyAccount(
  { clock, askAccount, actions }: Verifier,
  accountId: AccountId,
  { table, tenantId, tenant, requestId }: PayingCaller,
): Promise<{ readonly account: Account; readonly verification: Verification }> {
  const asked = await standingAccount(table, tenantId, accountId);
  await spend(table, verificationsOf(tenant.plan), { tenantId }, new Date(clock.now()));
  const answers = await askAccount(asked, {
    sessionName: `roundsman-verify-${requestId}`,
    actions: await actions(),
    limit: AbortSignal.timeout(longest),
  });
  const at = new Date(clock.now());
  for (let account = asked; ; account = await standingAccount(table, tenantId, accountId)) {
    if (!isSameAsk(account, asked)) {
      throw new VersionConflictError(`Account ${accountId} is not what was verified.`);
    }
    try {
      return await save(table, account, answers, at, tenantId);
    } catch (error) {
      // Renamed, or verified by somebody else: what AWS answered still holds.
      if (!(error instanceof VersionConflictError)) throw error;
    }
  }
}

async function save(
  table: Table,
  account: Account,
  answers: VerificationAnswers,
  at: Date,
  tenantId: MemberCaller['tenantId'],
) {
  const { verification, state, reason, isEntered } = judgeVerification(account.state, answers, at);
  const { reason: _, foundIn: __, ...rest } = account;
  const verified = {
    ...rest,
    state,
    ...(reason !== undefined && { reason }),
    ...(isEntered && { verifiedAt: verification.at }),
  };
  return { account: await saveVerified(table, tenantId, verified, verification), verification };
}

const isSameAsk = (one: Account, other: Account) =>
  one.externalId === other.externalId && isDeepStrictEqual(one.regions, other.regions);
