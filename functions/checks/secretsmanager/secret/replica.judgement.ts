import type { SecretListEntry } from '@aws-sdk/client-secrets-manager';

/** Whether a secret is the copy of one in another region. Its ARN names the region it is in. */
export const isReplica = ({
  PrimaryRegion,
  ARN,
}: Pick<SecretListEntry, 'PrimaryRegion' | 'ARN'>): boolean =>
  PrimaryRegion !== undefined && PrimaryRegion !== ARN?.split(':')[3];
