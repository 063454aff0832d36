import type { CheckSettings } from '../../queries/tenant.ts';
import type { Severity } from '../severity.tsx';

/** What is said about one of them. */
export interface CheckOverride {
  readonly checkId: string;
  /** @default the check's own */
  readonly severity?: Severity;
  /** The parameters that differ, by name. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What is said about each check, in the order of their ids. */
export function overridesIn({ severities, parameters }: CheckSettings): readonly CheckOverride[] {
  const ids = new Set([...Object.keys(severities), ...Object.keys(parameters)]);
  return [...ids].sort().map((checkId) => overrideOf({ severities, parameters }, checkId));
}

/** What is said about one check. */
export function overrideOf(
  { severities, parameters }: CheckSettings,
  checkId: string,
): CheckOverride {
  const severity = severities[checkId];
  return { checkId, ...(severity && { severity }), parameters: parameters[checkId] ?? {} };
}

/**
 * The settings with another override of one check. What is empty is left out, and so is what is said about a check that this
 * release does not have: the API takes no settings with it.
 */
export function withOverride(
  { severities, parameters }: CheckSettings,
  { checkId, severity, parameters: own }: CheckOverride,
  isKnown: (checkId: string) => boolean,
): CheckSettings {
  const others = <Value>(all: Readonly<Record<string, Value>>) =>
    Object.entries(all).filter(([id]) => id !== checkId && isKnown(id));
  return {
    severities: Object.fromEntries([
      ...others(severities),
      ...(severity ? [[checkId, severity] as const] : []),
    ]),
    parameters: Object.fromEntries([
      ...others(parameters),
      ...(Object.keys(own).length > 0 ? [[checkId, own] as const] : []),
    ]),
  };
}
