import * as z from 'zod';
import { AccountId } from '../../core/ids.ts';
import { selectFindings } from '../../data/findings/findings.ts';
import { findingPrefix } from '../../data/findings/keys.ts';
import { encodeCursor } from '../../data/store/cursor.ts';
import { readsFor } from '../../data/store/pages.ts';
import type { FindingFilter } from './finding-filter.ts';
import { stopAt } from './owners.ts';
import { type FoundPage, positionOf, ServiceName, scopeOf, type Walk } from './walk.ts';

/** An account's service; `after`: a sort key in it, absent when all of it has been seen. Each within the question. */
const Position = ({ account, service, check, region }: FindingFilter) =>
  z.strictObject({
    accountId: AccountId.refine((id) => account === undefined || id === account),
    service: ServiceName.refine((name) => service === undefined || name === service),
    after: z
      .string()
      .regex(/^[a-z0-9-]+#[a-z0-9-]+#(-|[\w-]{22})$/)
      .refine((after) => check === undefined || after.startsWith(findingPrefix(check, region)))
      .exactOptional(),
  });

/** A page of all findings: one service of one account after the other; its watermark is read before them. */
export async function pageOfOwners(walk: Walk): Promise<FoundPage> {
  const { table, tenantId, filter, limit, takes } = walk;
  const { check: checkId, region } = filter;
  const position = positionOf(walk, Position(filter));
  const { account, service } = filter;
  const stop = await stopAt({ table, of: { tenantId }, account, service }, position);
  if (!stop) return { findings: [], watermarks: [] };

  const { owner, watermark, isLast } = stop;
  const { findings, after } = await selectFindings(
    table,
    { tenantId, ...owner },
    { checkId, region, after: position?.after },
    { limit, reads: readsFor(limit), takes },
  );
  const next = after ? { ...owner, after } : !isLast && owner;
  return {
    findings,
    watermarks: watermark ? [watermark] : [],
    ...(next && { cursor: encodeCursor(scopeOf(walk), next) }),
  };
}
