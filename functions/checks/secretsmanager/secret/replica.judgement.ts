import type { SecretListEntry } from '../shapes.generated.ts';

/** Whether a secret is the copy of one in another region. Its ARN names the region it is in. */
export const isReplica = ({
  PrimaryRegion,
  ARN,
}: Pick<SecretListEntry, 'PrimaryRegion' | 'ARN'>): boolean =>
  PrimaryRegion !== undefined && PrimaryRegion !== ARN?.split(':')[3];
