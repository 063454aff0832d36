import * as z from 'zod';
import type { Finding } from '../../core/findings/finding.ts';
import { Severity } from '../../core/severity.ts';
import { type OpenOrder, selectOpenFindings } from '../../data/findings/findings.ts';
import { readWatermarks } from '../../data/findings/watermarks.ts';
import { encodeCursor } from '../../data/store/cursor.ts';
import { readsFor } from '../../data/store/pages.ts';
import { type FindingFilter, severitiesOf } from './finding-filter.ts';
import { type FoundPage, ownersOf, positionOf, scopeOf, type Walk } from './walk.ts';

/**
 * A page of what fails or could not be assessed: one severity after the other, the latest or the oldest change first.
 */
export async function pageOfOpen(walk: Walk): Promise<FoundPage> {
  const { table, tenantId, filter, limit, takes } = walk;
  const severities = severitiesOf(filter);
  const { severity, after } = positionOf(walk, Position(filter)) ?? { severity: severities[0] };
  if (!severity) return { findings: [], watermarks: [] };

  const found = await selectOpenFindings(
    table,
    {
      tenantId,
      severity,
      order: orderOf(filter),
      ...(after !== undefined && { after }),
    },
    {
      limit,
      reads: isNarrow(filter) ? readsFor(limit) : limit,
      takes,
      endsAt: (finding) => isBehind(filter, finding),
    },
  );
  const following = severities[severities.indexOf(severity) + 1];
  const next = found.after
    ? { severity, after: found.after }
    : following && { severity: following };
  return {
    findings: found.findings,
    watermarks: await readWatermarks(table, ownersOf(walk, found.findings)),
    ...(next && { cursor: encodeCursor(scopeOf(walk), next) }),
  };
}

const orderOf = ({ order, changedAfter, changedBefore }: FindingFilter): OpenOrder =>
  order === 'oldest' ? { order, changedAfter } : { order: 'newest', changedBefore };

/** Whether nothing of what is asked for stands from here on. */
function isBehind({ order, changedAfter, changedBefore }: FindingFilter, { changedAt }: Finding) {
  if (order === 'oldest') return changedBefore !== undefined && changedAt >= changedBefore;
  return changedAfter !== undefined && changedAt < changedAfter;
}

/** `after`: a sort key of the index. Both within the question. */
const Position = (filter: FindingFilter) =>
  z.strictObject({
    severity: Severity.refine((severity) => severitiesOf(filter).includes(severity)),
    after: z
      .string()
      .regex(openSort)
      .refine((after) => isAsked(filter, after))
      .exactOptional(),
  });

/** Whether DynamoDB may be told to begin there: it refuses what is outside of the query. */
function isAsked({ order, changedAfter, changedBefore }: FindingFilter, after: string): boolean {
  if (order === 'oldest') return changedAfter === undefined || after >= changedAfter;
  return changedBefore === undefined || after < changedBefore;
}

/** Time, account, service, check, region, resource: as `openIndex` of functions/data/findings/keys.ts writes them. */
const openSort = /^\d{4}-\d\d-\d\dT[\d:.]+Z#\d{12}(#[a-z0-9-]+){3}#(-|[\w-]{22})$/;

const isNarrow = ({ region, change, status, q }: FindingFilter) =>
  [region, change, status, q].some((name) => name !== undefined);
