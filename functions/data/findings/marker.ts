import { AuthenticationError, ownContext, PlatformError } from '../../core/errors.ts';
import { type Marker, type Watermark, writingInWords } from '../../core/findings/watermark.ts';
import type { ExecutionId } from '../../core/ids.ts';
import type { StoredObject } from '../../core/stored-object.ts';
import type { Clock } from '../../platform/process/clock.ts';
import { isAccountStanding } from '../accounts/accounts.ts';
import type { Table, Write } from '../store/table.ts';
import type { FindingOwner } from './keys.ts';
import { createWatermark, readWatermark, saveWatermark } from './watermarks.ts';

/** Another run writes the findings of this account's service. */
export class MarkerHeldError extends PlatformError {
  readonly holder: ExecutionId;
  readonly until: Date;

  constructor(owner: FindingOwner, holder: ExecutionId, until: Date) {
    const { accountId, service } = owner;
    super(writingInWords({ accountId, service, executionId: holder, until }), {
      service: 'dynamodb',
      operation: 'PutItem',
      accountId,
    });
    this.holder = holder;
    this.until = until;
  }
}

/** Who asks for the marker of a service's findings. */
export interface Claimant extends FindingOwner {
  /** The external ID of the account as the run read it: one that was deleted and made again has another. */
  readonly externalId: string;
  readonly executionId: ExecutionId;
  /** When this process is certainly gone, in milliseconds since 1970. */
  readonly deadline: number;
  /** What the shard's entry before left to go on from. */
  readonly resume?: StoredObject;
}

/** How long after its holder's certain end a marker still counts: clocks differ a little. */
const clockSkewMs = 60_000;
/** How long a marker waits for the shard's next entry. */
const resumeGraceMs = 300_000;

/** The watermark while its marker is ours, and how it was before. */
export interface Held {
  readonly watermark: Watermark & { readonly marker: Marker };
  readonly before: Watermark | undefined;
}

/**
 * Throws `MarkerHeldError` while another run writes, and an AuthenticationError once the account is
 * being deleted: whoever holds a marker may therefore write, and the eraser need only wait for those
 * that were taken before it began (docs/decisions/0020-how-an-account-is-erased.md).
 */
export async function takeMarker(table: Table, claimant: Claimant, clock: Clock): Promise<Held> {
  const { accountId, service, executionId, resume, deadline } = claimant;
  for (;;) {
    const before = await readWatermark(table, claimant);
    const mayResume = resume && before?.marker?.resume === resume.sha256;
    if (resume && !mayResume) throw lostMarker(claimant);
    if (!mayResume && before?.marker && before.marker.until > clock.now()) {
      throw new MarkerHeldError(claimant, before.marker.executionId, new Date(before.marker.until));
    }
    const fence = (before?.fence ?? 0) + 1;
    const watermark = {
      ...(before ?? { accountId, service, lastRuns: [], blocked: [] }),
      fence,
      marker: { executionId, until: deadline + clockSkewMs },
      uncommittedFrom: before?.uncommittedFrom ?? fence,
    };
    if (!before) {
      const outcome = await createWatermark(table, claimant, watermark);
      if (outcome === 'removed') throw removedAccount(claimant);
      if (outcome === 'created') return { watermark, before };
    } else if (await saveWatermark(table, claimant, watermark, before.fence)) {
      const held = { watermark, before };
      if (await isAccountStanding(table, claimant)) return held;
      await releaseMarker(table, claimant, held, true);
      throw removedAccount(claimant);
    }
    // Lost to somebody who took it at the same moment: the next look says to whom.
  }
}

/** Saves the watermark, and what is written with it, while its marker is ours; throws if it no longer is. */
export async function saveHeld(
  table: Table,
  claimant: Claimant,
  { watermark: { fence } }: Held,
  watermark: Watermark,
  together: readonly Write[] = [],
): Promise<void> {
  if (!(await saveWatermark(table, claimant, watermark, fence, together))) {
    throw lostMarker(claimant);
  }
}

/** The marker as it stands while the shard's next entry is awaited. */
export const waitingMarker = (
  { executionId, deadline }: Claimant,
  resume: StoredObject,
  now: number,
): Marker => ({
  executionId,
  until: Math.max(deadline + clockSkewMs, now + resumeGraceMs),
  resume: resume.sha256,
});

/** Without the marker, but marked as uncommitted if anything was written under it. */
export async function releaseMarker(
  table: Table,
  claimant: Claimant,
  { watermark, before }: Held,
  isUntouched = false,
): Promise<void> {
  const { marker, uncommittedFrom, ...free } = watermark;
  const from = isUntouched ? before?.uncommittedFrom : uncommittedFrom;
  const released = { ...free, ...(from !== undefined && { uncommittedFrom: from }) };
  // If it is not ours any more there is nothing to release.
  await saveWatermark(table, claimant, released, watermark.fence);
}

/** What a run meets that works on an account while it is deleted. */
export const removedAccount = ({
  accountId,
  executionId,
}: Pick<Claimant, 'accountId' | 'executionId'>) =>
  new AuthenticationError(
    `Account ${accountId} was deleted while execution ${executionId} went on.`,
    ownContext('RunShard', { accountId }),
  );

function lostMarker({ executionId, accountId, service }: Claimant) {
  return new PlatformError(
    `Execution ${executionId} no longer holds the marker of ${service} in ${accountId}.`,
    { service: 'dynamodb', operation: 'PutItem', accountId },
  );
}
