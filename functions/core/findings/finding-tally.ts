import * as z from 'zod';
import type { AccountId } from '../ids.ts';
import { Severity, severities } from '../severity.ts';
import { type Baseline, groupOf, isResolved } from './baseline.ts';
import { StatusCounts } from './counts.ts';
import { noResource } from './finding-change.ts';
import { severityOfDigest, standingOfDigest, statusOfDigest } from './finding-digest.ts';
import type { LastRun } from './watermark.ts';

/** How many findings of one severity stand how. */
export const Standing = StatusCounts.extend({
  /**
   * The errors that stand for a whole list: a check in a region (or `global`) whose resources could not be listed, or
   * not to the end. How many findings that hides nobody knows.
   */
  blocked: z.int().default(0),
  /**
   * The passes and failures that stand from before: its list could not be read in the last run, so nobody knows whether
   * it still does.
   */
  stale: z.int().default(0),
  /** The failures that follow from another check that fails on the same resource: the others are causes. */
  implied: z.int().default(0),
});
export type Standing = z.infer<typeof Standing>;

/** How many findings stand how, each under the severity that it was written with. What is absent is none. */
export const Tally = z.partialRecord(Severity, Standing);
export type Tally = z.infer<typeof Tally>;

/** The tally of each check of one service in one account, by id. */
export type CheckTallies = Readonly<Record<string, Tally>>;

/** What is counted of one service in one account. */
export const ServiceTally = z.object({
  service: z.string(),
  severities: Tally,
  /** Everything of it was asked for by a run of this time or a later one that ended in good order. */
  asOf: z.iso.datetime(),
});
export type ServiceTally = z.infer<typeof ServiceTally>;

/** What is counted of one account, by service. */
export interface AccountTallies {
  readonly accountId: AccountId;
  readonly services: readonly ServiceTally[];
}

/** The services whose counts are as old as one run. */
export const Assessed = z.object({
  at: z.iso.datetime(),
  services: z.array(z.string()).readonly(),
});
export type Assessed = z.infer<typeof Assessed>;

/** What was counted at the end of a day's last run. */
export const DayTally = z.object({
  /** `yyyy-mm-dd`, in UTC. */
  day: z.iso.date(),
  /** When that run ended. */
  asOf: z.iso.datetime(),
  severities: Tally,
  accounts: z.object({ assessed: z.int(), all: z.int() }),
});
export type DayTally = z.infer<typeof DayTally>;

export interface TallyOptions {
  /**
   * The checks whose fault makes a check fail, too, by the catalogue. They judge the same resource, and so stand in the
   * same baseline.
   */
  readonly impliedBy: (checkId: string) => readonly string[];
  /** Whether the last run that asked for a check in a region was named nothing there. */
  readonly isBlind: (of: { readonly checkId: string; readonly region: string }) => boolean;
}

/**
 * Counts a baseline: of all findings but the resolved ones, as a walk over them would.
 *
 * Of its own, a baseline knows neither what follows from what nor what is from before.
 */
export function tallyChecks(
  baseline: Baseline,
  { impliedBy, isBlind }: TallyOptions,
): CheckTallies {
  const fails = (checkId: string, region: string, resource: string) => {
    const digest = baseline[groupOf(checkId, region)]?.[resource];
    return digest !== undefined && statusOfDigest(digest) === 'fail';
  };
  const byCheck = new Map<string, Tally>();
  for (const [group, digests] of Object.entries(baseline)) {
    const [checkId = '', region = ''] = group.split('#');
    const isFromBefore = isBlind({ checkId, region });
    for (const [resource, digest] of Object.entries(digests)) {
      if (isResolved(digest)) continue;
      const tally = byCheck.get(checkId) ?? {};
      byCheck.set(checkId, tally);
      const severity = severityOfDigest(digest);
      const standing = tally[severity] ?? { ...none };
      tally[severity] = standing;
      const status = standingOfDigest(digest);
      standing[status] += 1;
      if (resource === noResource) standing.blocked += 1;
      if (isFromBefore && status !== 'error') standing.stale += 1;
      const causes = status === 'fail' ? impliedBy(checkId) : [];
      if (causes.some((cause) => fails(cause, region, resource))) standing.implied += 1;
    }
  }
  return Object.fromEntries([...byCheck].sort(([one], [other]) => (one < other ? -1 : 1)));
}

const none: Standing = { pass: 0, fail: 0, error: 0, blocked: 0, stale: 0, implied: 0 };

/** All together. Severities that nothing has are absent; the others are in order of weight. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const sums = severities.flatMap((severity) => {
    const standings = tallies.flatMap((tally) => tally[severity] ?? []);
    return standings.length > 0 ? [[severity, sumStandings(standings)] as const] : [];
  });
  return Object.fromEntries(sums);
}

export const sumStandings = (standings: readonly Standing[]): Standing =>
  standings.reduce(
    (sum, { pass, fail, error, blocked, stale, implied }) => ({
      pass: sum.pass + pass,
      fail: sum.fail + fail,
      error: sum.error + error,
      blocked: sum.blocked + blocked,
      stale: sum.stale + stale,
      implied: sum.implied + implied,
    }),
    none,
  );

/**
 * The runs by which an account's services are known, the services of one run together: of a service the oldest of its
 * runs, since a later one of a narrower scope confirmed no more than it asked for.
 */
export function assessedIn(
  watermarks: readonly { readonly service: string; readonly lastRuns: readonly LastRun[] }[],
): readonly Assessed[] {
  const latest = watermarks.flatMap(({ service, lastRuns }) => {
    const [at] = lastRuns.map((run) => run.at).sort();
    return at === undefined ? [] : [{ service, at }];
  });
  return [...Map.groupBy(latest, ({ at }) => at)]
    .map(([at, same]) => ({ at, services: same.map(({ service }) => service).sort() }))
    .sort((one, other) => (one.at < other.at ? -1 : 1));
}

/**
 * How many accounts were assessed. One in which all that stands are errors, and verdicts from before, was not, though
 * it was run over: a role that lets nobody in says nothing about what is behind it. One in which nothing stands at all
 * was: its lists are empty.
 */
export const countAssessed = (accounts: readonly AccountTallies[]): number =>
  accounts.filter(({ services }) => {
    const { pass, fail, error, stale } = sumStandings(
      services.flatMap(({ severities }) => Object.values(severities)),
    );
    return services.length > 0 && (pass + fail > stale || error === 0);
  }).length;

/** A tenant's day, from what is counted of its accounts. @param all How many accounts it has. @param now In UTC. */
export function tallyDay(accounts: readonly AccountTallies[], all: number, now: Date): DayTally {
  const asOf = now.toISOString();
  return {
    day: asOf.slice(0, 10),
    asOf,
    severities: sumTallies(
      accounts.flatMap(({ services }) => services.map((one) => one.severities)),
    ),
    accounts: { assessed: countAssessed(accounts), all },
  };
}
