import { known } from './selection.ts';

/** A region as the account sees it. */
export interface Region {
  readonly name: string;
  readonly isEnabled: boolean;
}

export interface ChosenRegions {
  readonly regions: readonly string[];
  /** Of these, the ones that the account has switched off. */
  readonly disabledRegions: readonly string[];
}

/**
 * The regions to scan: those asked for, otherwise all that are enabled. Throws a usage error for a
 * name that AWS does not know.
 */
export function chooseRegions(
  all: readonly Region[],
  asked: readonly string[] | undefined,
): ChosenRegions {
  const enabled = all.filter(({ isEnabled }) => isEnabled).map(({ name }) => name);
  if (!asked) return { regions: enabled.sort(), disabledRegions: [] };
  const names = all.map(({ name }) => name).sort();
  const regions = [...new Set(asked)].map((name) => known('region', name, names));
  return { regions, disabledRegions: regions.filter((name) => !enabled.includes(name)) };
}
