import type { Verifier } from '../../parts/account/use-verify.ts';
import type { AccountDetail } from '../../queries/accounts.ts';

/** What each part of the page is shown of. */
export interface PartProps {
  readonly account: AccountDetail;
  readonly verifier: Verifier;
}
