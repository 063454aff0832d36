import type { Naming } from './policy-keys.ts';

// Reviewed on 2026-11-26.

/** Which condition keys of a provider name a tenant, and how. */
type Claims = Readonly<Record<string, Naming | undefined>>;

const tenantInSubject: Claims = { sub: 'tenant' };
const tenantInAudience: Claims = { aud: 'name' };
const applicationOrUser = (...claims: readonly string[]): Claims =>
  Object.fromEntries(claims.map((claim) => [claim, 'name' as const]));

/**
 * Identity providers of which everybody can be a user: their address is the same for all their
 * tenants, and only a claim of the token says of whom it speaks. A provider whose address names the
 * tenant (a cluster, a workspace of Bitbucket, an organization at CircleCI) is not among them.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html,
 * and for the four that people sign in with
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
const sharedProviders: Readonly<Record<string, Claims | undefined>> = {
  'accounts.google.com': applicationOrUser('aud', 'oaud', 'sub'),
  'cognito-identity.amazonaws.com': applicationOrUser('aud', 'sub'),
  'graph.facebook.com': applicationOrUser('aud', 'app_id', 'id'),
  'www.amazon.com': applicationOrUser('aud', 'app_id', 'user_id', 'sub'),
  'agent.buildkite.com': tenantInSubject,
  'api.pulumi.com/oidc': tenantInAudience,
  'app.terraform.io': tenantInSubject,
  'gitlab.com': tenantInSubject,
  'oidc.codefresh.io': tenantInSubject,
  'oidc.vercel.com': { ...tenantInAudience, ...tenantInSubject },
  'oidc-configuration.audit-log.githubusercontent.com': tenantInSubject,
  'proidc.upbound.io': tenantInSubject,
  'sandboxes.cloud': tenantInAudience,
  'scalr.io': tenantInSubject,
  'studio.datachain.ai/api': tenantInSubject,
  'token.actions.githubusercontent.com': {
    sub: 'tenant',
    enterprise_id: 'name',
    repository: 'path',
    repository_id: 'name',
    repository_owner: 'name',
    repository_owner_id: 'name',
  },
  'tokens.cloud.shisho.dev': tenantInSubject,
  'vstoken.actions.githubusercontent.com': tenantInSubject,
};

/** A provider of which everybody can be a user. */
export interface SharedProvider {
  /** As condition keys and messages call it. */
  readonly name: string;
  /** Condition keys that name a tenant, in lower case, and how. */
  readonly tenantKeys: Readonly<Record<string, Naming | undefined>>;
}

/** The shared provider of a federated principal: a name, or the ARN of an OIDC provider. */
export function sharedProviderOf(principal: string): SharedProvider | undefined {
  const name = principal.replace(/^arn:[^:]*:iam::\d*:oidc-provider\//, '').toLowerCase();
  const claims = sharedProviders[name];
  if (!claims) return undefined;
  const keys = Object.entries(claims).map(([claim, naming]) => [`${name}:${claim}`, naming]);
  return { name, tenantKeys: Object.fromEntries(keys) };
}
