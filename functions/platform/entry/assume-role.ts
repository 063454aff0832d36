import {
  AuthenticationError,
  asCallError,
  PermissionError,
  PlatformError,
  regionDisabled,
} from '../../core/errors.ts';
import { type AssumedRole, type Sts, sessionName } from './sts.ts';

export interface TenantRole {
  readonly accountId: string;
  /** Derived from the account id, never from a client: `tenantRoleArn`. */
  readonly roleArn: string;
  /** @default none, which a tenant's role must refuse */
  readonly externalId?: string;
  /** Leads back to the execution in the tenant's CloudTrail. */
  readonly sessionName: string;
  /** Narrows even an over-broad role: `sessionPolicy` of core. */
  readonly sessionPolicy?: string;
}

/** Our own session policy is too long, or is no policy. */
const ourFaults = new Set(['MalformedPolicyDocument', 'PackedPolicyTooLarge', 'ValidationError']);

/**
 * Credentials for a tenant's account, valid for an hour. A role that is gone, does not trust us or
 * wants another external id is an AuthenticationError; AWS tells these apart for nobody. So is an
 * account in which STS is not active where we ask it.
 */
export async function assumeTenantRole(
  sts: Sts,
  { accountId, roleArn, externalId, sessionName: name, sessionPolicy }: TenantRole,
): Promise<AssumedRole> {
  const context = { service: 'sts', operation: 'AssumeRole', accountId, region: sts.region };
  const input = {
    RoleArn: roleArn,
    RoleSessionName: sessionName(name),
    DurationSeconds: 3600,
    ...(externalId !== undefined && { ExternalId: externalId }),
    ...(sessionPolicy !== undefined && { Policy: sessionPolicy }),
  };
  try {
    return await sts.assume(input, context);
  } catch (thrown) {
    const error = asCallError(thrown, context);
    const { message, context: facts } = error;
    if (facts.awsCode === regionDisabled) {
      throw new AuthenticationError(inactiveIn(sts.region, accountId), facts, { cause: error });
    }
    if (error instanceof PermissionError) {
      throw new AuthenticationError(message, facts, { cause: error });
    }
    if (ourFaults.has(facts.awsCode ?? '')) {
      throw new PlatformError(message, facts, { cause: error });
    }
    throw error;
  }
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html */
const inactiveIn = (region: string, accountId: string) =>
  `AWS STS is not active for the account ${accountId} in ${region}, where Roundsman runs, so nobody gets credentials there. Activate it in the account's IAM console, under Account settings; a region that AWS does not enable by default has to be enabled for the account before.`;
