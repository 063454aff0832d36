import type { Statement } from '../../core/judgement/policies/policy-document.ts';
import {
  allBut,
  haveCommonName,
  includes,
  matches,
  type Names,
  named,
  othersThan,
  unwritten,
  withoutVariables,
} from '../../core/judgement/policies/policy-patterns.ts';
import { type Requests, requestsOf } from '../../core/judgement/policies/policy-requests.ts';
import type { Scope } from '../../core/resource.ts';

/** What policies say together: of one policy, or of all inline policies of one identity. */
export interface Permissions {
  readonly allowed: readonly Statement[];
  readonly denied: readonly Statement[];
  /** What the permissions boundary allows, if there is one. */
  readonly boundary?: readonly Statement[] | undefined;
}

/** The account whose identities and policies are meant. */
export type Account = Pick<Scope, 'accountId' | 'partition'>;

interface Grant {
  /** All of them are needed, on the same thing. */
  readonly actions: readonly string[];
  /** What stands behind `arn:…:iam::<account>:`. */
  readonly target: string;
  /** Whether it is enough on the caller's own identity, which policies call by a variable. */
  readonly ofOneself?: boolean;
}

const [anyUser, anyGroup, anyRole, anyPolicy] = ['user', 'group', 'role', 'policy'].map(
  (kind) => `${kind}/${unwritten}`,
) as [string, string, string, string];
/** New ones, whatever their names have to begin or end with. */
const [newUser, newRole] = [`user/*${unwritten}*`, `role/*${unwritten}*`];

const grant = (actions: string, target: string, ofOneself = false): Grant => ({
  actions: actions.split(' ').map((action) => `iam:${action.toLowerCase()}`),
  target,
  ofOneself,
});

/**
 * Ways to give oneself everything: to write permissions, to take over any other identity of the
 * account, or to make a new one and give it permissions. What depends on the roles that exist and on
 * whom they trust (`iam:PassRole`, `sts:AssumeRole`) is none: AWS's PowerUserAccess may assume roles,
 * too.
 *
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */
const grants: readonly Grant[] = [
  grant('AttachUserPolicy', anyUser, true),
  grant('PutUserPolicy', anyUser, true),
  grant('AttachGroupPolicy', anyGroup, true),
  grant('PutGroupPolicy', anyGroup, true),
  grant('AttachRolePolicy', anyRole, true),
  grant('PutRolePolicy', anyRole, true),
  grant('CreatePolicyVersion', anyPolicy, true),
  grant('AddUserToGroup', anyGroup),
  grant('CreateAccessKey', anyUser),
  grant('CreateLoginProfile', anyUser),
  grant('UpdateLoginProfile', anyUser),
  grant('UpdateAssumeRolePolicy', anyRole),
  ...['AttachRolePolicy', 'PutRolePolicy'].map((give) => grant(`CreateRole ${give}`, newRole)),
  ...['AttachUserPolicy', 'PutUserPolicy'].flatMap((give) =>
    ['CreateAccessKey', 'CreateLoginProfile'].map((enter) =>
      grant(`CreateUser ${give} ${enter}`, newUser),
    ),
  ),
];

/** Ways out of the caller's own permissions boundary. */
const waysOut: readonly Grant[] = [
  grant('DeleteUserPermissionsBoundary', anyUser, true),
  grant('PutUserPermissionsBoundary', anyUser, true),
  grant('DeleteRolePermissionsBoundary', anyRole, true),
  grant('PutRolePermissionsBoundary', anyRole, true),
];

/** Whether with these permissions one can give oneself, or whom one can be, all others. */
export function canGrantEverything(
  { allowed, denied, boundary }: Permissions,
  account: Account,
): boolean {
  const layers = (boundary ? [allowed, boundary] : [allowed]).map((layer) =>
    layer.filter((each) => !isHeld(each, account)).map(requestsOf),
  );
  const denying = denied
    .filter((each) => isUnconditional(each) || isHeld(each, account, true))
    .map(requestsOf);
  const layersForOthers = layers.map((layer) =>
    layer.map(({ actions, resources }) => ({ actions, resources: withoutVariables(resources) })),
  );
  const ways = boundary ? [...grants, ...waysOut] : grants;
  return ways.some((way) =>
    isOpen(way, way.ofOneself ? layers : layersForOthers, denying, account),
  );
}

/**
 * Whether there is a thing on which all actions of a way are permitted: by one statement or another
 * for each action, by the boundary too, and by no denial.
 */
function isOpen(
  { actions, target }: Grant,
  layers: readonly (readonly Requests[])[],
  denying: readonly Requests[],
  { accountId, partition }: Account,
): boolean {
  const choices = actions.flatMap((action) => layers.map((layer) => resourcesFor(action, layer)));
  if (choices.some((each) => each.length === 0)) return false;
  const ofAccount = `arn:${partition}:iam::${accountId}:`;
  const left = actions.flatMap((action) => resourcesFor(action, denying)).map(othersThan);
  return haveCommonChoice(choices, [
    named(`${ofAccount}${target}`),
    // Paths may hold colons, but what is written for an account does not mean them.
    allBut(`${ofAccount}*:*`),
    ...left,
  ]);
}

/** What there is about an action, of resources: all that is named is one. */
function resourcesFor(action: string, requests: readonly Requests[]): readonly Names[] {
  const about = requests
    .filter(({ actions }) => includes(actions, action))
    .map(({ resources }) => resources);
  const patterns = new Set(about.filter(({ excepted }) => !excepted).flatMap((r) => r.patterns));
  const exceptions = about.filter(({ excepted }) => excepted);
  return patterns.size > 0 ? [named(...patterns), ...exceptions] : exceptions;
}

/** Whether some name is among all chosen ones, one of each list of choices. */
function haveCommonChoice(
  [choices, ...others]: readonly (readonly Names[])[],
  chosen: readonly Names[],
): boolean {
  if (!choices) return true;
  return choices.some(
    (names) => haveCommonName([...chosen, names]) && haveCommonChoice(others, [...chosen, names]),
  );
}

/** Whether a statement speaks of requests under whatever circumstances. */
export const isUnconditional = ({ Condition = {} }: Statement): boolean =>
  Object.values(Condition).every((keys) => Object.keys(keys).length === 0);

/**
 * Whether a condition holds what is granted to some policies or under some boundary, so that it is
 * not everything. Denials say the same by a negated operator: all is denied but that.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate
 */
function isHeld({ Condition = {} }: Statement, account: Account, byDenial = false): boolean {
  const everything = `arn:${account.partition}:iam::aws:policy/AdministratorAccess`;
  const operator = byDenial
    ? /^(StringNotEquals(IgnoreCase)?|StringNotLike|ArnNotEquals|ArnNotLike)(IfExists)?$/
    : /^(ForAnyValue:)?(StringEquals(IgnoreCase)?|StringLike|ArnEquals|ArnLike)$/;
  return Object.entries(Condition).some(
    ([name, keys]) =>
      operator.test(name) &&
      Object.entries(keys).some(
        ([key, values]) =>
          /^iam:(PermissionsBoundary|PolicyARN)$/i.test(key) &&
          !values.some((value) => matches(value, everything)),
      ),
  );
}
