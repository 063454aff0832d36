import * as z from 'zod';
import type { AccountId } from '../ids.ts';
import { Severity, severities } from '../severity.ts';
import { type Baseline, isResolved } from './baseline.ts';
import { StatusCounts } from './counts.ts';
import { noResource } from './finding-change.ts';
import { severityOfDigest, standingOfDigest } from './finding-digest.ts';
import type { LastRun } from './watermark.ts';

/** How many findings stand how, each under the severity that it was written with. */
export const Tally = z.object({
  /** What is absent is none. `error`: not assessed. */
  severities: z.partialRecord(Severity, StatusCounts),
  /**
   * Of the errors, those that stand for a whole list: a check in a region (or `global`) whose resources
   * could not be listed, or not to the end. How many findings that hides nobody knows.
   */
  blocked: z.int().default(0),
});
export type Tally = z.infer<typeof Tally>;

/** The tally of each check of one service in one account, by id. */
export type CheckTallies = Readonly<Record<string, Tally>>;

/** What is counted of one service in one account. */
export const ServiceTally = Tally.extend({
  service: z.string(),
  /** The last run that ended in good order and asked for something of it. */
  asOf: z.iso.datetime(),
});
export type ServiceTally = z.infer<typeof ServiceTally>;

/** What is counted of one account, by service. */
export interface AccountTallies {
  readonly accountId: AccountId;
  readonly services: readonly ServiceTally[];
}

/** The services that one run was the last to assess. */
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
  ...Tally.shape,
  accounts: z.object({ assessed: z.int(), all: z.int() }),
});
export type DayTally = z.infer<typeof DayTally>;

/** Counts a baseline: of all findings but the resolved ones, as a walk over them would. */
export function tallyChecks(baseline: Baseline): CheckTallies {
  const byCheck = new Map<string, Counting>();
  for (const [group, digests] of Object.entries(baseline)) {
    const checkId = group.slice(0, group.indexOf('#'));
    for (const [resource, digest] of Object.entries(digests)) {
      if (isResolved(digest)) continue;
      const tally = byCheck.get(checkId) ?? { severities: {}, blocked: 0 };
      byCheck.set(checkId, tally);
      const severity = severityOfDigest(digest);
      const counts = tally.severities[severity] ?? { pass: 0, fail: 0, error: 0 };
      tally.severities[severity] = counts;
      counts[standingOfDigest(digest)] += 1;
      if (resource === noResource) tally.blocked += 1;
    }
  }
  return Object.fromEntries([...byCheck].sort(([one], [other]) => (one < other ? -1 : 1)));
}

interface Counting {
  readonly severities: Partial<Record<Severity, StatusCounts>>;
  blocked: number;
}

/** All together. Severities that nothing has are absent, in order of weight. */
export function sumTallies(tallies: Iterable<Tally>): Tally {
  const sums = new Map<Severity, StatusCounts>();
  let blocked = 0;
  for (const tally of tallies) {
    blocked += tally.blocked;
    for (const severity of severities) {
      const counts = tally.severities[severity];
      if (!counts) continue;
      const { pass, fail, error } = sums.get(severity) ?? { pass: 0, fail: 0, error: 0 };
      sums.set(severity, {
        pass: pass + counts.pass,
        fail: fail + counts.fail,
        error: error + counts.error,
      });
    }
  }
  const present = severities.flatMap((severity) => {
    const counts = sums.get(severity);
    return counts ? [[severity, counts] as const] : [];
  });
  return { severities: Object.fromEntries(present), blocked };
}

/** Which of an account's services the same run was the last to assess: of a service, its latest run. */
export function assessedIn(
  watermarks: readonly { readonly service: string; readonly lastRuns: readonly LastRun[] }[],
): readonly Assessed[] {
  const latest = watermarks.flatMap(({ service, lastRuns }) => {
    const at = lastRuns
      .map((run) => run.at)
      .sort()
      .at(-1);
    return at === undefined ? [] : [{ service, at }];
  });
  return [...Map.groupBy(latest, ({ at }) => at)]
    .map(([at, same]) => ({ at, services: same.map(({ service }) => service).sort() }))
    .sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** A tenant's day, from what is counted of its accounts. @param all How many accounts it has. @param now In UTC. */
export function tallyDay(accounts: readonly AccountTallies[], all: number, now: Date): DayTally {
  const asOf = now.toISOString();
  return {
    day: asOf.slice(0, 10),
    asOf,
    ...sumTallies(accounts.flatMap(({ services }) => services)),
    accounts: { assessed: accounts.length, all },
  };
}
