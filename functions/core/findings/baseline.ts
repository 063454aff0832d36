import * as z from 'zod';

/**
 * What was written about each finding, as short as possible: by `check#region`, by resource, a digest.
 * A digest is the letter of a status, a print of the content and the letter of the severity, or when a
 * resolved finding may be forgotten.
 */
export const Baseline = z.record(z.string(), z.record(z.string(), z.string()));
export type Baseline = z.infer<typeof Baseline>;

/** The digests in memory: the same, grouped as they are compared. */
export type Digests = Map<string, Map<string, string>>;

export const groupOf = (checkId: string, region: string) => `${checkId}#${region}`;

export function digestsOf(baseline: Baseline): Digests {
  return new Map(
    Object.entries(baseline).map(([group, digests]) => [group, new Map(Object.entries(digests))]),
  );
}

export function baselineOf(digests: Digests): Baseline {
  return Object.fromEntries(
    [...digests]
      .filter(([, inGroup]) => inGroup.size > 0)
      .map(([group, inGroup]) => [group, Object.fromEntries(inGroup)]),
  );
}

/** The digest of a finding that is gone. @param forgetAt When its row may go; a later return is then new. */
export const resolvedDigest = (forgetAt: Date) =>
  `~${Math.ceil(forgetAt.getTime() / 1000).toString(36)}`;

export const isResolved = (digest: string) => digest.startsWith('~');

/** Whether a resolved finding has been gone for so long that its row may have been deleted. */
export const isForgotten = (digest: string, now: Date) =>
  isResolved(digest) && Number.parseInt(digest.slice(1), 36) * 1000 <= now.getTime();

export const digestsIn = (digests: Digests, group: string) => {
  const known = digests.get(group);
  if (known) return known;
  const made = new Map<string, string>();
  digests.set(group, made);
  return made;
};
