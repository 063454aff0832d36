import type { CustomFault } from './custom-faults.ts';
import { type CheckField, fieldsOfCheck, pathOf } from './fields.ts';

/** What is wrong with checks, sorted into the fields of their form. */
export interface CheckFaults {
  readonly of: (check: number, field: CheckField) => string | undefined;
  /** Whether anything is wrong with one of the checks. */
  readonly isFaulty: (check: number) => boolean;
  /** What stands at none of the fields. */
  readonly elsewhere: readonly CustomFault[];
}

/** Sorts faults into fields; each is said once, at the most exact place. */
export function checkFaults(faults: readonly CustomFault[]): CheckFaults {
  const placed = faults.map((fault) => ({ fault, place: placeOf(fault.path) }));
  const at = (place: string) => placed.filter((one) => one.place === place);
  return {
    of: (check, field) => {
      const own = at(pathOf(check, field).join('.'));
      return own.length > 0 ? own.map(({ fault }) => fault.what).join(' ') : undefined;
    },
    isFaulty: (check) =>
      faults.some(({ path }) => path === `checks.${check}` || path.startsWith(`checks.${check}.`)),
    elsewhere: placed.filter(({ place }) => place === undefined).map(({ fault }) => fault),
  };
}

function placeOf(path: string): string | undefined {
  const [, check] = /^checks\.(\d+)\./.exec(path) ?? [];
  if (check === undefined) return undefined;
  return fieldsOfCheck
    .map((field) => pathOf(Number(check), field).join('.'))
    .find((place) => path === place || path.startsWith(`${place}.`));
}
