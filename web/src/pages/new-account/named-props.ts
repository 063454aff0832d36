import type { Verifier } from '../../parts/account/use-verify.ts';
import type { AccountDetail } from '../../queries/accounts.ts';

/** What the steps behind the first one get: the account, and what verifies it across the steps. */
export interface NamedProps {
  readonly account: AccountDetail;
  readonly verifier: Verifier;
}
