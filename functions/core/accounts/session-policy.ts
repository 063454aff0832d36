import { PlatformError } from '../errors.ts';
import type { IamAction } from '../resource.ts';
import { isDataRead } from './data-reads.ts';
import { byService, type PolicyDocument } from './role-policies.ts';
import type { RoleReads } from './role-reads.ts';

/**
 * The most characters that the policy of one session may have. STS takes 2,048 of them, but packs policy and tags into
 * a space of its own, and refuses what does not fit there, too (`PackedPolicyTooLarge`): about 1,250 fill it
 * (docs/decisions/0028). It answers how full it was, which is a metric.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (Policy, PackedPolicySize)
 */
export const longestSessionPolicy = 800;

/** What the session of every shard asks besides what its checks do: which regions the account has. */
export const askedBySessions: readonly IamAction[] = ['ec2:DescribeRegions'];

/**
 * The session policy that a shard passes to AssumeRole: even a role that permits too much then
 * gives a session no more than this. At most `longestSessionPolicy` characters.
 *
 * Exact actions where they fit. Otherwise as few services as possible are widened, each by as
 * little as possible: by the words an action begins with, short of data reads; then by its verb;
 * then to the service. Throws a PlatformError when a shard holds too many services even for that.
 */
export function sessionPolicy(actions: Iterable<IamAction>): string {
  const services = [...byService(actions)].map(([service, exact]) => ({
    level: 0,
    forms: [exact, byWords(service, exact), byVerb(service, exact), [`${service}:*`]],
  }));
  const render = () => policyOf(services.flatMap(({ level, forms }) => forms[level] ?? []));

  for (let level = 1; level <= 3 && render().length > longestSessionPolicy; level += 1) {
    const saving = ({ forms }: (typeof services)[number]) =>
      lengthOf(forms[level - 1]) - lengthOf(forms[level]);
    for (const service of services.toSorted((a, b) => saving(b) - saving(a))) {
      if (render().length <= longestSessionPolicy) break;
      service.level = level;
    }
  }
  // A service that was widened early may fit again, now that larger ones have been.
  for (const service of services) {
    while (service.level > 0) {
      service.level -= 1;
      if (render().length <= longestSessionPolicy) continue;
      service.level += 1;
      break;
    }
  }

  const policy = render();
  if (policy.length > longestSessionPolicy) {
    throw new PlatformError(
      `A shard of ${services.length} services needs a session policy of ${policy.length} ` +
        `characters; at most ${longestSessionPolicy} are sure to be taken. The plan has to split it.`,
      { service: 'sts', operation: 'AssumeRole' },
    );
  }
  return policy;
}

/**
 * How many characters a shard of these actions needs at the least, however much its policy is widened. More
 * than `longestSessionPolicy`: no session can be opened for them.
 */
export const leastSessionPolicy = (actions: Iterable<IamAction>): number =>
  policyOf([...byService([...askedBySessions, ...actions]).keys()].map((service) => `${service}:*`))
    .length;

/**
 * How many characters the actions take in a session policy, each widened to no more than the words it
 * begins with. A shard whose services together stay within `sessionPolicyRoom` needs nothing wider.
 */
export const sessionPolicyCharacters = (actions: Iterable<IamAction>): number =>
  [...byService(actions)].reduce(
    (sum, [service, exact]) => sum + lengthOf(byWords(service, exact)) - ','.length,
    0,
  );

/** The same, each service widened to all of it: a shard within `sessionPolicyRoom` by this is let in, too. */
export const widestPolicyCharacters = (actions: Iterable<IamAction>): number =>
  [...byService(actions).keys()].reduce((sum, service) => sum + `"${service}:*",`.length, 0);

/** What is left for the actions of checks in a session policy, in characters. */
export const sessionPolicyRoom: number =
  longestSessionPolicy - policyOf([]).length - sessionPolicyCharacters(askedBySessions);

/**
 * The session policy of a shard that was planned to be no narrower than the role: its exact policies, and its explicit
 * denials of data, are all that holds it. Only where an execution could not carry as many shards as narrower sessions
 * are.
 */
export const wholeRolePolicy: string = policyOf(['*']);

/** The policy of a session that is to prove only that there is one: it may say who it is. */
export const identityPolicy: string = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:GetCallerIdentity', Resource: '*' }],
});

/** The policy of the session that verifies an account. @param roleArn The role whose policies are judged. */
export function verificationPolicy(roleArn: string, reads: RoleReads): string {
  const simulate = 'iam:SimulatePrincipalPolicy';
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['ec2:DescribeRegions', 'sts:GetCallerIdentity'],
        Resource: '*',
      },
      {
        Effect: 'Allow',
        Action: reads === 'checks' ? simulate : ['iam:ListAttachedRolePolicies', simulate],
        Resource: roleArn,
      },
    ],
  });
}

/** `ec2:DescribeVolumes` → `ec2:Describe*`; where that would match data, `s3:GetBucket*`. */
function byWords(service: string, actions: readonly IamAction[]): readonly string[] {
  const patterns = actions.map((action) => {
    const words = wordsOf(action).slice(0, -1);
    const prefixes = words.map((_, index) => `${service}:${words.slice(0, index + 1).join('')}*`);
    return prefixes.find((pattern) => !isDataRead(pattern)) ?? action;
  });
  return [...new Set(patterns)];
}

function byVerb(service: string, actions: readonly IamAction[]): readonly string[] {
  return [...new Set(actions.map((action) => `${service}:${wordsOf(action)[0]}*`))];
}

/** `GetDBInstance` is Get, DB, Instance. */
function wordsOf(action: IamAction): readonly string[] {
  const name = action.slice(action.indexOf(':') + 1);
  return name.match(/[A-Z]+(?=[A-Z][a-z]|$)|[A-Z]?[a-z0-9]+/g) ?? [name];
}

function policyOf(actions: readonly string[]): string {
  const document: PolicyDocument = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
  };
  return JSON.stringify(document);
}

function lengthOf(form: readonly string[] = []): number {
  return JSON.stringify(form).length;
}
