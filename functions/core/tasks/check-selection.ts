import { type AnyCheck, isPaid } from '../check.ts';
import type { CheckSettings } from '../check-settings.ts';
import type { Severity } from '../severity.ts';
import type { TaskScope } from './task.ts';

/** What the tenant says about single checks, then what its account says: the later one wins. */
export type Settings = readonly CheckSettings[];

/**
 * The checks that a task's scope covers in an account with these settings. One whose calls cost money
 * is covered only by its id.
 */
export function selectChecks(
  checks: readonly AnyCheck[],
  scope: TaskScope,
  settings: Settings,
): readonly AnyCheck[] {
  return checks.filter(
    (check) =>
      (scope.services?.includes(check.resource.service) ?? true) &&
      (scope.severities?.includes(severityOf(check, settings)) ?? true) &&
      (scope.checks?.includes(check.id) ?? !isPaid(check)),
  );
}

export function severityOf(check: AnyCheck, settings: Settings): Severity {
  const overrides = settings.flatMap(({ severities }) => severities[check.id] ?? []);
  return overrides.at(-1) ?? check.severity;
}

/** A tenant's overrides of parameters, by check id. */
export function parameterOverrides(settings: Settings): Readonly<Record<string, object>> {
  const merged: Record<string, object> = {};
  for (const { parameters } of settings) {
    for (const [id, values] of Object.entries(parameters)) {
      merged[id] = { ...merged[id], ...values };
    }
  }
  return merged;
}
