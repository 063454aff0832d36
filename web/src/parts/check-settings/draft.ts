import type { Check } from '../../queries/check.ts';
import type { Severity } from '../severity.tsx';
import type { CheckOverride } from './overrides.ts';
import { isSame, meant, written } from './parameter.ts';

/** One check's settings while they are written. */
export interface Draft {
  readonly severity: Severity;
  /** The parameters by name, as they stand in their fields. */
  readonly parameters: Readonly<Record<string, string>>;
}

interface Said {
  readonly override: CheckOverride;
  readonly inherited: CheckOverride;
}

/** What the fields say at first: what holds now. */
export function draftOf(check: Check, { override, inherited }: Said): Draft {
  return {
    severity: override.severity ?? inherited.severity ?? check.severity,
    parameters: Object.fromEntries(
      Object.entries(check.parameters).map(([name, schema]) => {
        const value = override.parameters[name] ?? inherited.parameters[name] ?? schema.default;
        return [name, written(schema, value)];
      }),
    ),
  };
}

/** Whether each field says something that can be sent. */
export const isValid = (check: Check, draft: Draft): boolean =>
  Object.entries(check.parameters).every(
    ([name, schema]) => meant(schema, draft.parameters[name] ?? '') !== undefined,
  );

/** What a draft says about the check: what is as it would be anyway is not said. */
export function overrideIn(check: Check, draft: Draft, inherited: CheckOverride): CheckOverride {
  const own = Object.entries(check.parameters).flatMap(([name, schema]) => {
    const value = meant(schema, draft.parameters[name] ?? '');
    const usual = inherited.parameters[name] ?? schema.default;
    return isSame(value, usual) ? [] : [[name, value] as const];
  });
  const usual = inherited.severity ?? check.severity;
  return {
    checkId: check.checkId,
    ...(draft.severity !== usual && { severity: draft.severity }),
    parameters: Object.fromEntries(own),
  };
}
