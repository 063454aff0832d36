import { ApiError } from '../api/api-error.ts';

/** Ids of executions are ULIDs: https://github.com/ulid/spec */
const executionId = /\b[0-7][0-9A-HJKMNP-TV-Z]{25}\b/;

/** Which execution stands in the way, where the API refuses a run because of one and names it. */
export function executionInTheWay(error: unknown): string | undefined {
  if (!(error instanceof ApiError) || error.problem.code !== 'run-in-progress') return undefined;
  return executionId.exec(error.problem.detail ?? '')?.[0];
}
