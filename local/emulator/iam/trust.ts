import { type Context, conditionsHold, matchesPattern } from './conditions.ts';
import type { Policy, Statement } from './policy.ts';

/** Who asks for a role: a principal of some account, or an AWS service. */
export type Asker =
  | { readonly account: string; readonly roleArn?: string; readonly sessionArn: string }
  | { readonly service: string };

export type Trust = 'none' | 'account' | 'principal';

/**
 * What a role's trust policy says to somebody who asks for it. `account`: it trusts the account, which still has to allow
 * it to the principal; `principal`: it trusts the principal itself.
 */
export function trusts(policy: Policy, action: string, asker: Asker, context: Context): Trust {
  const matching = policy.Statement.filter(
    (statement) =>
      (statement.Action ?? []).some((pattern) =>
        matchesPattern(action.toLowerCase(), pattern.toLowerCase()),
      ) && conditionsHold(statement.Condition, context),
  );
  const answers = (effect: Statement['Effect']) =>
    matching.filter(({ Effect }) => Effect === effect).map((statement) => names(statement, asker));
  if (answers('Deny').some((answer) => answer !== 'none')) return 'none';
  const allowed = answers('Allow');
  if (allowed.includes('principal')) return 'principal';
  return allowed.includes('account') ? 'account' : 'none';
}

function names({ Principal }: Statement, asker: Asker): Trust {
  if (Principal === undefined) return 'none';
  if (Principal === '*') return 'account';
  if ('service' in asker) return Principal.Service?.includes(asker.service) ? 'principal' : 'none';
  const trusted = Principal.AWS ?? [];
  if (trusted.some((arn) => arn === asker.roleArn || arn === asker.sessionArn)) return 'principal';
  const accountWide = ['*', asker.account, `arn:aws:iam::${asker.account}:root`];
  return trusted.some((arn) => accountWide.includes(arn)) ? 'account' : 'none';
}
