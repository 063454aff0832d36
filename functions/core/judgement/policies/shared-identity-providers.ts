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
  // Turbonomic of IBM has six.
  'oidc.op1.openshiftapps.com/2c51blsaqa9gkjt0o9rt11mle8mmropu': tenantInSubject,
  'oidc.op1.openshiftapps.com/2f785sojlpb85i7402pk3qogugim5nfb': tenantInSubject,
  'oidc.vercel.com': { ...tenantInAudience, ...tenantInSubject },
  'oidc-configuration.audit-log.githubusercontent.com': tenantInSubject,
  'proidc.upbound.io': tenantInSubject,
  'rh-oidc.s3.us-east-1.amazonaws.com/22ejnvnnturfmt6km08idd0nt4hekbn7': tenantInSubject,
  'rh-oidc.s3.us-east-1.amazonaws.com/23e3sd27sju1hoou6ohfs68vbno607tr': tenantInSubject,
  'rh-oidc.s3.us-east-1.amazonaws.com/23ne21h005qjl3n33d8dui5dlrmv2tmg': tenantInSubject,
  'rh-oidc.s3.us-east-1.amazonaws.com/24jrf12m5dj7ljlfb4ta2frhrcoadm26': tenantInSubject,
  'sandboxes.cloud': tenantInAudience,
  'scalr.io': tenantInSubject,
  // Sentinel of Azure: who asks names the session after the workspace.
  'sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d': { 'sts:RoleSessionName': 'name' },
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
  /** The provider's name in condition keys and messages. */
  readonly name: string;
  /** Condition keys that name a tenant, in lower case, and how. */
  readonly tenantKeys: Readonly<Record<string, Naming | undefined>>;
}

/** The shared provider of a federated principal: a name, or the ARN of an OIDC provider. */
export function sharedProviderOf(principal: string): SharedProvider | undefined {
  const name = principal.replace(/^arn:[^:]*:iam::\d*:oidc-provider\//, '').toLowerCase();
  const claims = sharedProviders[name];
  if (!claims) return undefined;
  const keys = Object.entries(claims).map(([claim, naming]) => [
    claim.includes(':') ? claim.toLowerCase() : `${name}:${claim}`,
    naming,
  ]);
  return { name, tenantKeys: Object.fromEntries(keys) };
}
