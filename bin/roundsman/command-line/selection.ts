import { type AnyCheck, isPaid } from '../../../functions/core/check.ts';
import { type Severity, severities } from '../../../functions/core/severity.ts';
import type { OptionSpecs } from './arguments.ts';
import { usageError } from './exit.ts';
import { didYouMean } from './suggest.ts';

/** Options by which every command narrows the catalogue. */
export const selectionOptions = {
  services: { value: 'NAME,...', list: true, help: 'Only checks of these services: s3,iam.' },
  checks: { value: 'ID,...', list: true, help: 'Only these checks.' },
  severity: { value: 'LEVEL,...', list: true, help: `Only checks of: ${severities.join(', ')}.` },
} as const satisfies OptionSpecs;

export interface Selection {
  readonly services?: readonly string[];
  readonly checks?: readonly string[];
  readonly severity?: readonly string[];
}

/** The checks that all given options choose. Throws a usage error for a name that does not exist. */
export function selectChecks(selection: Selection, all: readonly AnyCheck[]): readonly AnyCheck[] {
  const services = new Set(all.map(({ resource }) => resource.service));
  for (const name of selection.services ?? []) known('service', name, [...services].sort());
  for (const level of selection.severity ?? []) severityNamed(level);
  const ids = all.map(({ id }) => id);
  for (const id of selection.checks ?? []) {
    if (!ids.includes(id)) {
      const hint = didYouMean(id, ids);
      throw usageError(`Unknown check "${id}".${hint} "roundsman checks" lists all.`);
    }
  }
  const selected = all.filter(
    ({ id, severity, resource }) =>
      (selection.services?.includes(resource.service) ?? true) &&
      (selection.checks?.includes(id) ?? true) &&
      (selection.severity?.includes(severity) ?? true),
  );
  if (selected.length === 0) throw usageError('No check meets all of these conditions.');
  return selected;
}

/** The chosen checks that a scan makes, and those whose calls cost money and that nobody named. */
export function unpaidOf(
  { checks: named = [] }: Selection,
  selected: readonly AnyCheck[],
): { readonly checks: readonly AnyCheck[]; readonly unpaid: readonly AnyCheck[] } {
  const unpaid = selected.filter((check) => isPaid(check) && !named.includes(check.id));
  const checks = selected.filter((check) => !unpaid.includes(check));
  if (checks.length > 0) return { checks, unpaid };
  const ids = unpaid.map(({ id }) => id).join(',');
  throw usageError(`AWS charges the account for all of these. To run them: --checks ${ids}`);
}

export const severityNamed = (level: string): Severity => known('severity', level, severities);

/** The name itself, if it is one of the valid ones; the error lists them. */
export function known<Name extends string>(
  kind: string,
  name: string,
  valid: readonly Name[],
): Name {
  const found = valid.find((candidate) => candidate === name);
  if (found) return found;
  const hint = didYouMean(name, valid);
  throw usageError(`Unknown ${kind} "${name}".${hint} Valid: ${valid.join(', ')}.`);
}
