import type { Account } from '../accounts/account.ts';
import { type AnyCheck, type Category, isPaid } from '../check.ts';
import type { CheckSettings } from '../check-settings.ts';
import type { Severity } from '../severity.ts';
import type { TaskScope } from './task.ts';

/** What the tenant says about single checks, then what its account says: the later one wins. */
export type Settings = readonly CheckSettings[];

/** What has to be known of a check to tell whether a scope covers it. */
export interface Selectable {
  readonly id: string;
  readonly service: string;
  /** Its own, which settings may replace. */
  readonly severity: Severity;
  readonly category: Category;
  readonly isPaid: () => boolean;
}

/**
 * Whether a task's scope covers a check in an account with these settings. One whose calls cost money
 * is covered only by its id.
 */
export const isSelected = (check: Selectable, scope: TaskScope, settings: Settings): boolean =>
  (scope.services?.includes(check.service) ?? true) &&
  (scope.categories?.includes(check.category) ?? true) &&
  (scope.severities?.includes(severityOf(check, settings)) ?? true) &&
  (scope.checks?.includes(check.id) ?? !check.isPaid());

/** The checks that a task's scope covers in an account with these settings. */
export function selectChecks(
  checks: readonly AnyCheck[],
  scope: TaskScope,
  settings: Settings,
): readonly AnyCheck[] {
  return checks.filter((check) => {
    const { id, severity, category, resource } = check;
    const selectable = { id, severity, category, service: resource.service };
    return isSelected({ ...selectable, isPaid: () => isPaid(check) }, scope, settings);
  });
}

/** What of them a role can be asked for: one that reads what checks ask permits nothing beyond that. */
export const askableChecks = (
  checks: readonly AnyCheck[],
  { reads }: Pick<Account, 'reads'>,
): readonly AnyCheck[] =>
  reads === 'any-service'
    ? checks
    : checks.flatMap((check) => {
        const { withinRole = check } = check;
        return withinRole === 'nothing' ? [] : withinRole;
      });

export function severityOf(
  { id, severity }: Pick<Selectable, 'id' | 'severity'>,
  settings: Settings,
): Severity {
  const overrides = settings.flatMap(({ severities }) => severities[id] ?? []);
  return overrides.at(-1) ?? severity;
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
