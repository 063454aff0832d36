import { type Budget, budgets } from '../../core/tenants/budgets.ts';
import { spend } from '../../data/requests/budgets.ts';
import type { OpenCaller } from '../http/caller.ts';
import type { AuthDependencies } from './dependencies.ts';

type Spending = Pick<AuthDependencies, 'table' | 'clock'>;

/** Before Cognito is asked to sign somebody in, or to confirm them. @param mailbox Of whom */
export const spendSignIn = (spending: Spending, caller: OpenCaller, mailbox: string) =>
  spendBoth(spending, caller, mailbox, [budgets.signInsFromAddress, budgets.signInsOfAccount]);

/** Before Cognito is asked to send a mail. */
export const spendMail = (spending: Spending, caller: OpenCaller, mailbox: string) =>
  spendBoth(spending, caller, mailbox, [budgets.mailsFromAddress, budgets.mailsToAddress]);

/** Before Cognito is asked about a refresh token. */
export async function spendRefresh({ table, clock }: Spending, caller: OpenCaller): Promise<void> {
  const network = await caller.network();
  await spend(table, budgets.refreshesFromAddress, { network }, new Date(clock.now()));
}

/** One after the other: who is refused for where they come from must not use up what somebody else may do. */
async function spendBoth(
  { table, clock }: Spending,
  caller: OpenCaller,
  mailbox: string,
  [fromAddress, ofMailbox]: readonly [Budget, Budget],
): Promise<void> {
  const network = await caller.network();
  const now = new Date(clock.now());
  await spend(table, fromAddress, { network }, now);
  await spend(table, ofMailbox, { mailbox }, now);
}
