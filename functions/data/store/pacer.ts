import { createTokenBucket } from '../../core/flow/token-bucket.ts';
import { type Clock, systemClock } from '../../platform/process/clock.ts';

/** Keeps writers below what the table takes. Shared by all writers of a shard. */
export interface Pacer {
  /** Waits until the units already spent have been earned. */
  ready(): Promise<void>;
  /** @param units Write units, as DynamoDB reported them. */
  spend(units: number): void;
}

/**
 * A new on-demand table takes 4,000 write units a second, all shards together; with the default of
 * five shards at once that is 800 for each.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html
 * @param unitsPerSecond Up to one second's worth may be spent at once.
 */
export function createPacer(unitsPerSecond = 800, clock: Clock = systemClock): Pacer {
  const bucket = createTokenBucket({ perSecond: unitsPerSecond, burst: unitsPerSecond });
  const left = () => Math.ceil(bucket.wait(clock.now()));
  return {
    async ready() {
      // Others may spend meanwhile: what a write costs is known once it was made.
      for (let wait = left(); wait > 0; wait = left()) await clock.sleep(wait);
    },
    spend: (units) => bucket.take(units, clock.now()),
  };
}
