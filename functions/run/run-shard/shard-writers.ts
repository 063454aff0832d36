import * as z from 'zod';
import { ChangeCounts, noChanges, StatusCounts } from '../../core/findings/counts.ts';
import type { ExecutionId } from '../../core/ids.ts';
import type { ScanStep } from '../../core/scan/progress.ts';
import { StoredObject } from '../../core/stored-object.ts';
import type { FindingWriter } from '../../data/findings/finding-writer.ts';
import { MarkerHeldError } from '../../data/findings/marker.ts';

/** What a shard's next entry has to know about its writers. */
export const SuspendedWriters = z.object({
  writers: z.record(z.string(), StoredObject),
  /** What services that are done, or were refused, have come to. */
  counts: StatusCounts,
  changes: ChangeCounts,
});
export type SuspendedWriters = z.infer<typeof SuspendedWriters>;

/** The findings of a shard: one writer per service, each finished as soon as its service is. */
export interface ShardWriters {
  /** Whose findings can be written. Of the others nothing may be asked. */
  readonly services: ReadonlySet<string>;
  take(step: ScanStep): Promise<void>;
  totals(): Pick<SuspendedWriters, 'counts' | 'changes'>;
  suspend(): Promise<SuspendedWriters>;
  /** Gives up what is not finished. */
  release(): Promise<void>;
}

export interface ShardWritersOptions {
  /** How many units of a service have not ended, and how many checks it has. */
  readonly open: ReadonlyMap<string, { readonly units: number; readonly checks: number }>;
  readonly from?: SuspendedWriters;
  readonly openWriter: (service: string, resume?: StoredObject) => Promise<FindingWriter>;
  /** Waits a little for another run to be done with a service; `false` if that is in vain, or was long enough. */
  readonly wait: (holder: ExecutionId) => Promise<boolean>;
  /** Another run writes the service's findings, and goes on doing so. */
  readonly onHeld: (error: MarkerHeldError, checks: number) => void;
}

export async function openShardWriters(options: ShardWritersOptions): Promise<ShardWriters> {
  const { open, from } = options;
  const writers = new Map<string, FindingWriter>();
  const units = new Map<string, number>();
  const base = {
    counts: { ...noCounts, ...from?.counts },
    changes: { ...noChanges(), ...from?.changes },
  };

  async function openService(service: string, expected: { units: number; checks: number }) {
    const resume = from?.writers[service];
    if (from && !resume) return; // finished, or refused, in an earlier entry
    try {
      writers.set(service, await opened(service, resume));
      units.set(service, expected.units);
    } catch (error) {
      if (!(error instanceof MarkerHeldError)) throw error;
      options.onHeld(error, expected.checks);
      base.counts.error += expected.checks;
    }
  }

  async function opened(service: string, resume: StoredObject | undefined): Promise<FindingWriter> {
    for (;;) {
      try {
        return await options.openWriter(service, resume);
      } catch (error) {
        if (!(error instanceof MarkerHeldError)) throw error;
        if (!(await options.wait(error.holder))) throw error;
      }
    }
  }

  async function endUnit(service: string, writer: FindingWriter) {
    const left = (units.get(service) ?? 0) - 1;
    units.set(service, left);
    if (left > 0) return;
    add(base, await writer.finish());
    writers.delete(service);
  }

  const release = async () => {
    // The marker of a writer that cannot even be released expires by itself.
    await Promise.allSettled([...writers.values()].map((writer) => writer.release()));
  };

  try {
    // By name: of two runs that wait for one another's services, one would wait in vain.
    for (const [service, expected] of [...open].sort(([a], [b]) => (a < b ? -1 : 1))) {
      await openService(service, expected);
    }
  } catch (error) {
    await release();
    throw error;
  }

  return {
    services: new Set(writers.keys()),
    async take(step) {
      const { service } = step.unit.resource;
      const writer = writers.get(service);
      if (!writer) throw new Error(`Nobody writes the findings of ${service}.`);
      await writer.take(step);
      if (step.end) await endUnit(service, writer);
    },
    totals() {
      const totals = { counts: { ...base.counts }, changes: { ...base.changes } };
      for (const writer of writers.values()) add(totals, writer.progress());
      return totals;
    },
    async suspend() {
      const suspended = [...writers].map(
        async ([service, writer]) => [service, await writer.suspend()] as const,
      );
      return { ...base, writers: Object.fromEntries(await Promise.all(suspended)) };
    },
    release,
  };
}

const noCounts: StatusCounts = { pass: 0, fail: 0, error: 0 };

function add(
  totals: Pick<SuspendedWriters, 'counts' | 'changes'>,
  { counts, changes }: Pick<SuspendedWriters, 'counts' | 'changes'>,
) {
  for (const status of ['pass', 'fail', 'error'] as const) totals.counts[status] += counts[status];
  for (const change of Object.keys(totals.changes) as (keyof ChangeCounts)[]) {
    totals.changes[change] += changes[change];
  }
}
