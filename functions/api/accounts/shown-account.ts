import type { Account } from '../../core/accounts/account.ts';
import type { Verification } from '../../core/accounts/verification.ts';
import { permits } from '../../core/tenants/roles.ts';
import type { MemberCaller } from '../http/caller.ts';
import type { AccountDetail } from './answers.ts';

/** The external ID is for whoever sets up the account. */
export function shownAccount(
  { externalId, ...account }: Account,
  { role }: Pick<MemberCaller, 'role'>,
): AccountDetail {
  return { ...account, ...(permits(role, 'account:write') && { externalId }) };
}

/** The account with what was found when it was last verified, and which checks suffer from it. */
export async function shownDetail(
  account: Account,
  verification: Verification | undefined,
  caller: Pick<MemberCaller, 'role'>,
): Promise<AccountDetail> {
  const shown = shownAccount(account, caller);
  if (!verification) return shown;
  const missing = verification.missing.length > 0 ? await withChecks(verification) : [];
  return { ...shown, verification: { ...verification, missing } };
}

async function withChecks({ missing }: Verification) {
  // Only where something is missing.
  const { catalogue } = await import('../../checks/catalogue.generated.ts');
  return missing.map((permission) => ({
    ...permission,
    checks: catalogue
      .filter(({ actions }) => actions.some((action) => action === permission.action))
      .map(({ id }) => id),
  }));
}
