import { fail, type NoVerdict, noVerdict, pass, type Verdict } from '../../core/check.ts';

interface Member {
  readonly AvailabilityZone?: string | undefined;
}

/**
 * Whether the instances of a cluster stand in several zones. Judged by themselves, since the cluster's `MultiAZ` has been
 * seen false where they did. One that is being made has no zone yet: then nothing can be told, unless others stand in two.
 */
export function judgeZones(instances: readonly Member[]): Verdict | NoVerdict {
  const zones = new Set(instances.flatMap(({ AvailabilityZone }) => AvailabilityZone ?? []));
  if (zones.size > 1) return pass();
  if (instances.length === 0 || instances.some(({ AvailabilityZone: zone }) => !zone)) {
    return noVerdict();
  }
  return fail(`All instances of the cluster stand in ${[...zones].join()}.`);
}
