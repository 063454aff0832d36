import * as z from 'zod';
import type { InventoryRow } from '../../core/findings/inventory-row.ts';
import { AccountId, type TenantId } from '../../core/ids.ts';
import { type FindingOwner, noResource, resourceHash } from '../findings/keys.ts';

/** Which resource of the inventory. */
export interface ResourceId extends FindingOwner {
  readonly book: 'resources';
  /** `AWS::SQS::Queue` */
  readonly type: string;
  readonly region: string;
  /** The resource's hash; `-` on an error that names no resource. */
  readonly resource: string;
}

const name = z.string().regex(/^[a-z0-9-]{1,100}$/);
const Type = z.string().regex(/^AWS(::[A-Za-z0-9]{1,64}){2}$/);
const Parts = z.tuple([AccountId, name, Type, name, z.string().regex(/^(-|[\w-]{22})$/)]);

/** The id that the API gives a resource: opaque, and without the tenant. */
function encodeResourceId({ accountId, service, checkId, region, resource }: InventoryRow) {
  const hash = resource ? resourceHash(resource.id) : noResource;
  return textOf([accountId, service, checkId, region, hash]);
}

/** A row of the inventory in the API's words: with its type and id, and what the list says of it beside the rest. */
export function asResource(row: InventoryRow) {
  const { listed, checkId: type, ...said } = row;
  return { ...said, ...listed, type, resourceId: encodeResourceId(row) };
}

/** The id of a tenant's resource; `undefined` if it is not such an id. */
export function decodeResourceId(tenantId: TenantId, encoded: string): ResourceId | undefined {
  const parts = Parts.safeParse(Buffer.from(encoded, 'base64url').toString().split('#')).data;
  if (!parts || textOf(parts) !== encoded) return undefined;
  const [accountId, service, type, region, resource] = parts;
  return { tenantId, accountId, service, type, region, resource, book: 'resources' };
}

const textOf = (parts: readonly string[]) => Buffer.from(parts.join('#')).toString('base64url');
