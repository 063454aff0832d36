import type { AwsCredentialIdentity } from '@smithy/types';
import { asCallError, PlatformError } from '../../core/errors.ts';
import type { TenantId } from '../../core/ids.ts';
import { type Sts, sessionName } from './sts.ts';

/**
 * Credentials that reach the data of one tenant and no other: the data role's policy compares the
 * session tag with the keys. Whatever fails here is ours, and none of the tenant's doing.
 *
 * @param execution The session's name, for the operator's CloudTrail.
 */
export async function assumeDataRole(
  sts: Sts,
  { roleArn, tenantId, execution }: DataRole,
): Promise<AwsCredentialIdentity> {
  const context = { service: 'sts', operation: 'AssumeRole', region: sts.region };
  const input = {
    RoleArn: roleArn,
    RoleSessionName: sessionName(execution),
    DurationSeconds: 3600,
    Tags: [{ Key: 'tenantId', Value: tenantId }],
  };
  try {
    return (await sts.assume(input, context)).credentials;
  } catch (thrown) {
    const error = asCallError(thrown, context);
    const message = `The data role could not be assumed: ${error.message}`;
    throw new PlatformError(message, error.context, { cause: error });
  }
}

export interface DataRole {
  readonly roleArn: string;
  readonly tenantId: TenantId;
  readonly execution: string;
}
