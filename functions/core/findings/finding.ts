import * as z from 'zod';
import { Amount } from '../amount.ts';
import { denialSources, errorCategories } from '../errors.ts';
import { AccountId, ExecutionId } from '../ids.ts';
import { Severity } from '../severity.ts';

/**
 * What became of a finding in the run that wrote it last. `resolved`: the resource is gone, or the
 * check no longer applies to it. `not-assessed`: it could not be judged; the last verdict stands.
 * `unchanged` is counted and never written.
 */
export const ChangeState = z.enum([
  'new',
  'changed',
  'unchanged',
  'resolved',
  'reopened',
  'not-assessed',
]);
export type ChangeState = z.infer<typeof ChangeState>;

/** The last real verdict, and the run that reached it. It stands while `assessment` is an error. */
const LastVerdict = z.discriminatedUnion('status', [
  z.object({ status: z.literal('pass'), at: z.iso.datetime() }),
  z.object({
    status: z.literal('fail'),
    message: z.string(),
    amount: Amount.exactOptional(),
    at: z.iso.datetime(),
  }),
]);

/** Whether the last run could judge it, and if not, why and since when. */
export const Assessment = z.discriminatedUnion('state', [
  z.object({ state: z.literal('assessed') }),
  z.object({
    state: z.literal('error'),
    category: z.enum(errorCategories),
    /** AWS's code, or the name of our own error where AWS gave none. */
    code: z.string(),
    /** `api:Operation` */
    operation: z.string(),
    message: z.string(),
    requestId: z.string().exactOptional(),
    /** Which kind of policy said no, on a denial, as far as AWS says it. */
    deniedBy: z.enum(denialSources).exactOptional(),
    /** The first of the runs in a row that could not judge it. */
    since: z.iso.datetime(),
  }),
]);

const Suppression = z.object({
  reason: z.string(),
  owner: z.string(),
  until: z.iso.datetime().exactOptional(),
});

/** What is known of one check on one resource, or an error that names no resource. */
export const Finding = z.object({
  accountId: AccountId,
  service: z.string(),
  checkId: z.string(),
  region: z.string(),
  /** Absent on an error that names no resource: its list could not be read. */
  resource: z.object({ id: z.string(), name: z.string() }).exactOptional(),
  severity: Severity,
  /** Absent while it was never judged. */
  verdict: LastVerdict.exactOptional(),
  assessment: Assessment,
  change: ChangeState,
  changedAt: z.iso.datetime(),
  firstSeenAt: z.iso.datetime(),
  /** The run that wrote it last: the last one in which something changed. */
  executionId: ExecutionId,
  /** What it rests on: `api:Operation@region`. Not fresh while the watermark blocks one of them. */
  operations: z.array(z.string()).readonly(),
  suppressed: Suppression.exactOptional(),
});
export type Finding = z.infer<typeof Finding>;

/** The statuses in the order in which they outrank one another. */
export const findingStatuses = ['error', 'suppressed', 'fail', 'pass'] as const;
export type FindingStatus = (typeof findingStatuses)[number];

/** An error outranks a suppression, a suppression the verdict. A suppression ends by itself. */
export function statusOf(
  { assessment, suppressed, verdict }: Pick<Finding, 'assessment' | 'suppressed' | 'verdict'>,
  now: Date,
): FindingStatus {
  if (assessment.state === 'error' || !verdict) return 'error';
  const { until } = suppressed ?? {};
  const isSuppressed = suppressed && (!until || Date.parse(until) > now.getTime());
  return isSuppressed ? 'suppressed' : verdict.status;
}
