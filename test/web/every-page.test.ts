import { expect, it } from 'vitest';
import { createQueryClient } from '../../web/src/queries/client.ts';
import { createAppRouter } from '../../web/src/router.tsx';
import { openPages, ownPages, tenantPages } from '../e2e/web/support/every-page.ts';

/** What the router shows something for: the others lead on to one of these. */
const routes = Object.values(createAppRouter(createQueryClient()).routesById)
  .filter(({ options, children }) => options.component !== undefined && children === undefined)
  .map(({ fullPath }) => fullPath);

it('every page is looked at by test/e2e/web/every-page.e2e.ts', () => {
  const lookedAt = [...tenantPages, ...openPages, ...ownPages].flatMap(({ route = [] }) => route);

  expect(routes.length).toBeGreaterThan(20);
  expect(
    [...new Set(lookedAt)].toSorted(),
    'Name the page, and what it says to whom, in test/e2e/web/support/every-page.ts.',
  ).toEqual(routes.toSorted());
});
