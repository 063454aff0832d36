import { ApiError } from '../../api/api-error.ts';

/** What the API says of one place of checks that were written as text. */
export interface CustomFault {
  /** Where it stands in the definition: `checks.0.fails`, or nothing where it is of the whole text. */
  readonly path: string;
  readonly what: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** What an error says of checks that were written as text. */
export function customFaults(error: unknown): readonly CustomFault[] {
  const faults = error instanceof ApiError ? (error.problem.faults ?? []) : [];
  return faults.flatMap(({ where, what, line, column }) => {
    const place = /^body\.customYaml(?:\.(.*))?$/.exec(where);
    return place ? [{ path: place[1] ?? '', what, line, column }] : [];
  });
}
