import {
  AuthenticationError,
  asCallError,
  PermissionError,
  PlatformError,
} from '../core/errors.ts';
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
 * wants another external id is an AuthenticationError; AWS tells these apart for nobody.
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
    if (error instanceof PermissionError) {
      throw new AuthenticationError(message, facts, { cause: error });
    }
    if (ourFaults.has(facts.awsCode ?? '')) {
      throw new PlatformError(message, facts, { cause: error });
    }
    throw error;
  }
}
