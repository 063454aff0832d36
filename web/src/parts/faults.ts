import { ApiError } from '../api/api-error.ts';

/** What the API says of single fields of a form. */
export interface FieldFaults {
  /** What is wrong with a field, or with a part of it, by its place in the body (`scope.services`). */
  readonly of: (place: string) => string | undefined;
  /** The error, where some of it is said at none of the form's fields: it belongs above them. */
  readonly elsewhere: unknown;
}

/** Sorts a refusal into the fields of a form. @param places Of all its fields in the body. */
export function fieldFaults(error: unknown, places: readonly string[]): FieldFaults {
  const faults = error instanceof ApiError ? (error.problem.faults ?? []) : [];
  const isAt = (where: string, place: string) =>
    where === `body.${place}` ||
    where.startsWith(`body.${place}.`) ||
    where.startsWith(`body.${place}[`);
  // The most exact place: what is said of a part of a group of fields is not said of the group.
  const placeOf = (where: string) =>
    places
      .filter((place) => isAt(where, place))
      .toSorted((one, other) => other.length - one.length)[0];
  const isKnown = faults.length > 0 && faults.every(({ where }) => placeOf(where) !== undefined);
  return {
    of: (place) => {
      const own = faults.filter(({ where }) => placeOf(where) === place);
      return own.length > 0 ? own.map(({ what }) => what).join(' ') : undefined;
    },
    elsewhere: isKnown ? undefined : (error ?? undefined),
  };
}
