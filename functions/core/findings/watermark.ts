import * as z from 'zod';
import { denialSources, errorCategories } from '../errors.ts';
import { AccountId, ExecutionId } from '../ids.ts';
import { StoredObject } from '../stored-object.ts';
import type { Finding } from './finding.ts';

/** Operations whose failure left resources unnamed, so that nothing was written about each of them. */
export const Blocked = z.object({
  category: z.enum(errorCategories),
  code: z.string(),
  /** Absent where nothing was denied, and on what was blocked before this was kept. */
  deniedBy: z.enum(denialSources).exactOptional(),
  since: z.iso.datetime(),
  /** `api:Operation@region` */
  operations: z.array(z.string()).readonly(),
});
export type Blocked = z.infer<typeof Blocked>;

/** Who writes the findings of an account's service now, or did when it died. */
export const Marker = z.object({
  executionId: ExecutionId,
  /** Milliseconds since 1970. Later than the holder can live: from then on the marker is a dead one. */
  until: z.int(),
  /** A holder that left in good order: the hash of the state that its next entry goes on from. */
  resume: z.string().exactOptional(),
});
export type Marker = z.infer<typeof Marker>;

/** Who writes the findings of an account's service, and until when at most. */
export interface Writing {
  readonly accountId: AccountId;
  readonly service: string;
  readonly executionId: ExecutionId;
  readonly until: Date;
}

export const writingInWords = ({ executionId, service, accountId, until }: Writing) =>
  `Execution ${executionId} is writing the findings of ${service} in ${accountId}, at most until ${until.toISOString()}.`;

/** A run that ended in good order, and what none has judged since: each of the checks in each of the regions. */
export const LastRun = z.object({
  executionId: ExecutionId,
  at: z.iso.datetime(),
  checks: z.array(z.string()).readonly(),
  regions: z.array(z.string()).readonly(),
  /** Their lists named nothing in this run: whatever stands of them is from before. @default false */
  isBlind: z.literal(true).exactOptional(),
});
export type LastRun = z.infer<typeof LastRun>;

/** What is known about the findings of one service in one account as a whole. */
export const Watermark = z.object({
  accountId: AccountId,
  service: z.string(),
  lastRuns: z.array(LastRun).readonly().default([]),
  blocked: z.array(Blocked).readonly(),
  /** Grows each time the marker is taken. Whoever holds a lower number may no longer write. */
  fence: z.int(),
  marker: Marker.exactOptional(),
  /** Writes from this fence on were never completed: the snapshot is not the baseline. */
  uncommittedFrom: z.int().exactOptional(),
  snapshot: StoredObject.exactOptional(),
  /** A print of the counts that stand beside it; absent while nothing of the service was ever counted. */
  counted: z.string().exactOptional(),
});
export type Watermark = z.infer<typeof Watermark>;

/** Since when a finding is not assessed; `undefined` if it is fresh. */
export function notAssessedSince(
  finding: Pick<Finding, 'assessment' | 'operations'>,
  { blocked }: Pick<Watermark, 'blocked'>,
): string | undefined {
  const own = finding.assessment.state === 'error' ? [finding.assessment.since] : [];
  const others = blocked
    .filter(({ operations }) => operations.some((name) => finding.operations.includes(name)))
    .map(({ since }) => since);
  return [...own, ...others].sort()[0];
}

/**
 * The last run that asked for what a finding rests on, and ended in good order; `undefined` if none
 * did. A verdict is as old as this run, however long ago it was reached first.
 */
export function lastRunOf(
  { checkId, region }: Pick<Finding, 'checkId' | 'region'>,
  { lastRuns }: Pick<Watermark, 'lastRuns'>,
): Pick<LastRun, 'executionId' | 'at' | 'isBlind'> | undefined {
  return lastRuns.find(
    ({ checks, regions }) => checks.includes(checkId) && regions.includes(region),
  );
}
