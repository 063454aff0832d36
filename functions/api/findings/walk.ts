import * as z from 'zod';
import type { Finding } from '../../core/findings/finding.ts';
import type { Watermark } from '../../core/findings/watermark.ts';
import type { TenantId } from '../../core/ids.ts';
import type { FindingOwner } from '../../data/findings/keys.ts';
import { type CursorScope, decodeCursor } from '../../data/store/cursor.ts';
import type { Table } from '../../data/store/table.ts';
import type { FindingFilter } from './finding-filter.ts';

/** A service in a cursor: which ones there are, the catalogue knows. */
export const ServiceName = z.string().regex(/^[a-z0-9-]{1,64}$/);

/** One page of a walk over a tenant's findings. */
export interface Walk {
  readonly table: Table;
  readonly tenantId: TenantId;
  readonly filter: FindingFilter;
  readonly cursor: string | undefined;
  readonly limit: number;
  /** The filter, of one finding. */
  readonly takes: (finding: Finding) => boolean;
}

export interface FoundPage {
  readonly findings: readonly Finding[];
  /** The watermarks of the findings' owners. */
  readonly watermarks: readonly Watermark[];
  readonly cursor?: string;
}

export const scopeOf = ({ tenantId, filter }: Walk): CursorScope => ({
  tenant: tenantId,
  list: 'findings',
  filter,
});

/** Where the walk stands; `undefined` at its beginning. */
export function positionOf<Position extends z.ZodType>(
  walk: Walk,
  Position: Position,
): z.infer<Position> | undefined {
  if (walk.cursor === undefined) return undefined;
  return decodeCursor(scopeOf(walk), walk.cursor, Position);
}

/** Whose findings they are, each once. */
export function ownersOf(
  { tenantId }: Walk,
  findings: readonly Finding[],
): readonly FindingOwner[] {
  const owners = findings.map(({ accountId, service }) => ({ tenantId, accountId, service }));
  return [...new Map(owners.map((owner) => [Object.values(owner).join(' '), owner])).values()];
}
