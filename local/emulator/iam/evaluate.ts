import { type Context, conditionsHold, matchesPattern, substitute } from './conditions.ts';
import type { Policy, Statement } from './policy.ts';

export interface Question {
  readonly action: string;
  readonly resource: string;
  readonly context: Context;
}

/** Everything that speaks for and against a principal. No session policy means that the session is not narrowed. */
export interface Powers {
  readonly identity: readonly Policy[];
  readonly session?: readonly Policy[] | undefined;
}

export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: string };

/**
 * Identity-based policies, narrowed by session policies. Resource-based policies, boundaries and organisation policies
 * are not evaluated.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function evaluate({ identity, session }: Powers, question: Question): Decision {
  if (some(identity, 'Deny', question))
    return denied('with an explicit deny in an identity-based policy');
  if (session && some(session, 'Deny', question))
    return denied('with an explicit deny in a session policy');
  if (!some(identity, 'Allow', question)) {
    return denied(`because no identity-based policy allows the ${question.action} action`);
  }
  if (session && !some(session, 'Allow', question)) {
    return denied(`because no session policy allows the ${question.action} action`);
  }
  return { allowed: true };
}

function denied(reason: string): Decision {
  return { allowed: false, reason };
}

function some(
  policies: readonly Policy[],
  effect: Statement['Effect'],
  question: Question,
): boolean {
  return policies.some(({ Statement }) =>
    Statement.some((statement) => statement.Effect === effect && applies(statement, question)),
  );
}

function applies(statement: Statement, { action, resource, context }: Question): boolean {
  return (
    names(statement.Action, statement.NotAction, (pattern) =>
      matchesPattern(action.toLowerCase(), pattern.toLowerCase()),
    ) &&
    names(statement.Resource, statement.NotResource, (pattern) => {
      const meant = substitute(pattern, context);
      return meant !== undefined && matchesPattern(resource, meant);
    }) &&
    conditionsHold(statement.Condition, context)
  );
}

function names(
  these: readonly string[] | undefined,
  notThese: readonly string[] | undefined,
  fits: (pattern: string) => boolean,
): boolean {
  if (these) return these.some(fits);
  return notThese ? !notThese.some(fits) : false;
}
