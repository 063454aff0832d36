import * as z from 'zod';
import { selectResourceFindings } from '../../data/findings/findings.ts';
import { readWatermarks } from '../../data/findings/watermarks.ts';
import { encodeCursor } from '../../data/store/cursor.ts';
import { readsFor } from '../../data/store/pages.ts';
import { type FoundPage, ownersOf, positionOf, scopeOf, type Walk } from './walk.ts';

/** `after`: a sort key of the index, account, service, check and region, as `resourceIndex` of functions/data/findings/keys.ts writes it. */
const Position = z.strictObject({ after: z.string().regex(/^\d{12}(#[a-z0-9-]+){3}$/) });

/** A page of one resource's findings: by account, service, check and region. */
export async function pageOfResource(walk: Walk, resourceId: string): Promise<FoundPage> {
  const { table, tenantId, limit, takes } = walk;
  const position = positionOf(walk, Position);
  const { findings, after } = await selectResourceFindings(
    table,
    { tenantId, resourceId, ...position },
    { limit, reads: readsFor(limit), takes },
  );
  return {
    findings,
    watermarks: await readWatermarks(table, ownersOf(walk, findings)),
    ...(after !== undefined && { cursor: encodeCursor(scopeOf(walk), { after }) }),
  };
}
