import { expect } from 'vitest';
import type { Intercept, Request } from './fakes/fake-dynamodb.ts';

/**
 * The requests that something makes undisturbed, by number: a case for each, so that a failure names the moment.
 *
 * @param counts Which requests are moments; all, unless it is said.
 */
export async function momentsOf(
  deed: (intercept: Intercept) => Promise<unknown>,
  counts: (request: Request) => boolean = () => true,
): Promise<readonly number[]> {
  let requests = 0;
  await deed(async (request, run) => {
    if (counts(request)) requests += 1;
    return run();
  });
  expect(requests, 'What is done has moments').toBeGreaterThan(5);
  return Array.from({ length: requests }, (_, before) => before + 1);
}

/** The writes of it: after each of them a process may be killed. */
export const writesOf = (deed: (intercept: Intercept) => Promise<unknown>) =>
  momentsOf(deed, ({ isWrite }) => isWrite);
