import * as z from 'zod';
import type { Finding } from '../../core/findings/finding.ts';
import { Severity } from '../../core/severity.ts';
import { selectOpenFindings } from '../../data/findings/findings.ts';
import { readWatermarks } from '../../data/findings/watermarks.ts';
import { encodeCursor } from '../../data/store/cursor.ts';
import { readsFor } from '../../data/store/pages.ts';
import { type FindingFilter, severitiesOf } from './finding-filter.ts';
import { type FoundPage, positionOf, scopeOf, type Walk } from './walk.ts';

/** Of what fails or could not be assessed: one severity after the other, the latest change first. */
export async function pageOfOpen(walk: Walk): Promise<FoundPage> {
  const { table, tenantId, filter, limit, takes } = walk;
  const { changedAfter, changedBefore } = filter;
  const severities = severitiesOf(filter);
  const { severity, after } = positionOf(walk, Position(filter)) ?? { severity: severities[0] };
  if (!severity) return { findings: [], watermarks: [] };

  const found = await selectOpenFindings(
    table,
    {
      tenantId,
      severity,
      ...(changedBefore && { changedBefore }),
      ...(after !== undefined && { after }),
    },
    {
      limit,
      reads: isNarrow(filter) ? readsFor(limit) : limit,
      takes,
      ...(changedAfter && { endsAt: ({ changedAt }: Finding) => changedAt < changedAfter }),
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

/** `after`: a sort key of the index. Both within the question. */
const Position = (filter: FindingFilter) =>
  z.strictObject({
    severity: Severity.refine((severity) => severitiesOf(filter).includes(severity)),
    after: z
      .string()
      .regex(openSort)
      .refine((after) => filter.changedBefore === undefined || after < filter.changedBefore)
      .exactOptional(),
  });

/** Time, account, service, check, region, resource: as `openIndex` of functions/data/findings/keys.ts writes them. */
const openSort = /^\d{4}-\d\d-\d\dT[\d:.]+Z#\d{12}(#[a-z0-9-]+){3}#(-|[\w-]{22})$/;

const isNarrow = ({ region, change, status }: FindingFilter) =>
  [region, change, status].some((name) => name !== undefined);

function ownersOf({ tenantId }: Walk, findings: readonly Finding[]) {
  const owners = findings.map(({ accountId, service }) => ({ tenantId, accountId, service }));
  return [...new Map(owners.map((owner) => [Object.values(owner).join(' '), owner])).values()];
}
