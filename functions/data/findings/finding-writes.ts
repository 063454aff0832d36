import { ownError } from '../../core/errors.ts';
import type { Change, Content, Failure } from '../../core/findings/finding-change.ts';
import { ExecutionId } from '../../core/ids.ts';
import type { Severity } from '../../core/severity.ts';
import {
  absent,
  allOf,
  anyOf,
  type Changes,
  type Condition,
  equals,
  present,
} from '../store/expression.ts';
import { expiry, type Key } from '../store/key.ts';
import type { Item } from '../store/table.ts';
import {
  changeIndex,
  type FindingOwner,
  findingPartition,
  findingSort,
  historyPartition,
  historySort,
  openIndex,
  resourceIndex,
} from './keys.ts';

/** Who writes, and when. */
export interface FindingWrite {
  readonly executionId: ExecutionId;
  readonly at: Date;
  /** The fence of the marker that the writer holds. */
  readonly fence: number;
  readonly severity: Severity;
}

/**
 * The update that a change is. It sets only what a run says: what others say of a finding (its
 * suppression) stands. The condition refuses what a later writer wrote, and what contradicts the
 * baseline.
 */
export function findingUpdate(
  owner: FindingOwner,
  change: Change,
  write: FindingWrite,
): { readonly key: Key; readonly changes: Changes; readonly when: Condition } {
  const sort = findingSort(change.checkId, change.region, change.resource);
  const at = write.at.toISOString();
  const written = {
    change: changeStateOf(change),
    changedAt: at,
    executionId: write.executionId,
    fence: write.fence,
    digest: change.digest,
  };
  // What is there is neither open nor severe.
  const open =
    owner.book === 'resources'
      ? {}
      : { severity: write.severity, ...openIndex(owner, write.severity, at, sort) };
  return {
    key: { PK: findingPartition(owner), SK: sort },
    when: allOf(existsAsKnown(change), notWrittenSince(write.fence)),
    changes: changesOf(owner, change, { written, open, at }),
  };
}

function changesOf(
  owner: FindingOwner,
  change: Change,
  { written, open, at }: { readonly written: Item; readonly open: Item; readonly at: string },
): Changes {
  if (change.kind === 'gone') {
    return {
      set: { ...written, ...expiry(change.forgetAt) },
      remove: ['GSI2PK', 'GSI2SK'],
    };
  }
  if (change.kind === 'unseen') {
    return {
      set: { ...written, ...open, assessment: assessmentOf(change.failure) },
      setIfAbsent: { notAssessedSince: at },
    };
  }
  const { checkId, region, content, from } = change;
  const { accountId, service } = owner;
  const { outcome, resource, severity, operations } = content;
  const isListed = owner.book === 'resources';
  const said = {
    accountId,
    service,
    checkId,
    region,
    ...(!isListed && { severity }),
    operations,
    ...(resource && { resource, ...resourceIndex(owner, change) }),
  };
  if (outcome.status === 'error') {
    const since = { notAssessedSince: at };
    return {
      set: {
        ...said,
        ...written,
        ...open,
        assessment: assessmentOf(outcome.failure),
        ...(from !== 'open' && since),
      },
      setIfAbsent: { firstSeenAt: at, ...(from === 'open' && since) },
      remove: ['expiresAt'],
    };
  }
  const isOpen = outcome.status === 'fail';
  return {
    set: {
      ...said,
      ...written,
      ...(isOpen && open),
      ...(isListed ? listedOf(outcome) : { verdict: { ...outcome, at } }),
      assessment: { state: 'assessed' },
    },
    setIfAbsent: { firstSeenAt: at },
    remove: ['expiresAt', 'notAssessedSince', ...(isOpen ? [] : ['GSI2PK', 'GSI2SK'])],
  };
}

/** What a list said of a resource. */
function listedOf(outcome: Content['outcome']): Item {
  if (outcome.status === 'pass' && outcome.listed) return { listed: outcome.listed };
  throw ownError('List', 'What is written of a resource is not what a list says.');
}

function changeStateOf(change: Change) {
  if (change.kind === 'gone') return 'resolved';
  return change.kind === 'unseen' ? 'not-assessed' : change.change;
}

const assessmentOf = (failure: Failure) => ({ state: 'error', ...failure });

function existsAsKnown(change: Change): Condition {
  const isNew = change.kind === 'observed' && change.from === 'nothing';
  return isNew ? anyOf(absent('PK'), equals('change', 'resolved')) : present('PK');
}

const notWrittenSince = (fence: number): Condition =>
  anyOf(absent('fence'), { path: 'fence', is: '<=', value: fence });

/** The history row of a finding's last change: a pure function of the finding. */
export function historyItem(owner: FindingOwner, finding: Item, keepUntil?: Date): Item {
  const { GSI2PK, GSI2SK, expiresAt, suppressed, fence, digest, ...said } = finding;
  const sort = String(finding.SK);
  const executionId = ExecutionId.parse(finding.executionId);
  return {
    ...said,
    PK: historyPartition(owner),
    SK: historySort(sort, executionId),
    ...changeIndex(owner, executionId, sort),
    ...(keepUntil && expiry(keepUntil)),
  };
}
