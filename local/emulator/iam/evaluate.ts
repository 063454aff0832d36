import { type Context, conditionsHold, matchesPattern, substitute } from './conditions.ts';
import type { Policy, Statement } from './policy.ts';

export interface Question {
  readonly action: string;
  readonly resource: string;
  readonly context: Context;
}

/**
 * Everything that speaks for and against a principal. No session policy means that the session is not narrowed, no boundary
 * that the principal is not.
 */
export interface Powers {
  readonly identity: readonly Policy[];
  readonly boundary?: readonly Policy[] | undefined;
  readonly session?: readonly Policy[] | undefined;
}

export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: string };

/**
 * Identity-based policies, narrowed by permissions boundaries and session policies. Resource-based policies and organisation
 * policies are not evaluated.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function evaluate({ identity, boundary, session }: Powers, question: Question): Decision {
  const layers = [
    ['an identity-based policy', identity],
    ['a permissions boundary', boundary],
    ['a session policy', session],
  ] as const;
  for (const [name, policies] of layers) {
    if (policies && deciding(policies, 'Deny', question).length > 0)
      return denied(`with an explicit deny in ${name}`);
  }
  for (const [name, policies] of layers) {
    if (!policies || deciding(policies, 'Allow', question).length > 0) continue;
    return denied(`because no ${name.replace(/^an? /, '')} allows the ${question.action} action`);
  }
  return { allowed: true };
}

function denied(reason: string): Decision {
  return { allowed: false, reason };
}

/** A statement, and the policy in which it stands. */
export interface Placed {
  readonly policy: Policy;
  readonly statement: Statement;
}

/** The statements of one effect that hold for a question. */
export const deciding = (
  policies: readonly Policy[],
  effect: Statement['Effect'],
  question: Question,
): readonly Placed[] =>
  concerning(policies, question).filter(
    ({ statement }) =>
      statement.Effect === effect && conditionsHold(statement.Condition, question.context),
  );

/** The statements that hold for a question, if their conditions do. */
export const concerning = (policies: readonly Policy[], question: Question): readonly Placed[] =>
  policies.flatMap((policy) =>
    policy.Statement.filter((statement) => concerns(statement, question)).map((statement) => ({
      policy,
      statement,
    })),
  );

function concerns(statement: Statement, { action, resource, context }: Question): boolean {
  return (
    names(statement.Action, statement.NotAction, (pattern) =>
      matchesPattern(action.toLowerCase(), pattern.toLowerCase()),
    ) &&
    names(statement.Resource, statement.NotResource, (pattern) => {
      const meant = substitute(pattern, context);
      return meant !== undefined && matchesPattern(resource, meant);
    })
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
