import * as z from 'zod';
import type { Finding } from '../../core/findings/finding.ts';
import { AccountId, type TenantId } from '../../core/ids.ts';
import { type FindingOwner, noResource, resourceHash } from './keys.ts';

/** Which finding. */
export interface FindingId extends FindingOwner {
  readonly checkId: string;
  readonly region: string;
  /** The resource's hash; `-` on an error that names no resource. */
  readonly resource: string;
}

export const findingIdOf = (
  tenantId: TenantId,
  { accountId, service, checkId, region, resource }: Finding,
): FindingId => ({
  tenantId,
  accountId,
  service,
  checkId,
  region,
  resource: resource ? resourceHash(resource.id) : noResource,
});

const name = z.string().regex(/^[a-z0-9-]{1,100}$/);
const Parts = z.tuple([AccountId, name, name, name, z.string().regex(/^(-|[\w-]{22})$/)]);

/** The id that the API gives a finding: opaque, and without the tenant. */
export const encodeFindingId = ({ accountId, service, checkId, region, resource }: FindingId) =>
  textOf([accountId, service, checkId, region, resource]);

/** The id of a tenant's finding; `undefined` if it is not such an id. */
export function decodeFindingId(tenantId: TenantId, encoded: string): FindingId | undefined {
  const parts = Parts.safeParse(Buffer.from(encoded, 'base64url').toString().split('#')).data;
  if (!parts || textOf(parts) !== encoded) return undefined;
  const [accountId, service, checkId, region, resource] = parts;
  return { tenantId, accountId, service, checkId, region, resource };
}

const textOf = (parts: readonly string[]) => Buffer.from(parts.join('#')).toString('base64url');
