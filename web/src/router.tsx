import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { restore } from './api/session.ts';
import { NoPage, PageFailure, PagePending } from './app/page-failure.tsx';
import { parseSearch, stringifySearch } from './app/search.ts';
import { keepTenant, lastTenant } from './app/tenant.ts';
import { accountSearch } from './pages/account/search.ts';
import { accountsSearch } from './pages/accounts/search.ts';
import { blindSpotsSearch } from './pages/blind-spots/search.ts';
import { checksSearch } from './pages/checks/search.ts';
import { executionSearch } from './pages/execution/search.ts';
import { executionsSearch } from './pages/executions/search.ts';
import { findingsSearch } from './pages/findings/search.ts';
import { inventorySearch } from './pages/inventory/search.ts';
import { newAccountSearch } from './pages/new-account/search.ts';
import { newTaskSearch } from './pages/new-task/search.ts';
import { overviewSearch } from './pages/overview/search.ts';
import { resourceSearch } from './pages/resource/search.ts';
import { signInSearch } from './pages/sign-in/search.ts';
import { taskSearch } from './pages/task/search.ts';
import { tasksSearch } from './pages/tasks/search.ts';
import { meQuery } from './queries/me.ts';

interface RouterContext {
  readonly queryClient: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: NoPage,
  errorComponent: PageFailure,
});

/** Lets nobody on who is not signed in: they come back to where they were going. */
async function demandSession({ location }: { readonly location: { readonly href: string } }) {
  if (await restore()) return;
  const isHome = location.href === '/';
  throw redirect({ to: '/sign-in', search: isHome ? {} : { next: location.href } });
}

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: async ({ location, context }) => {
    await demandSession({ location });
    const { tenants } = await context.queryClient.ensureQueryData(meQuery());
    const last = lastTenant();
    // Whoever deleted one is its member for moments still.
    const lasting = tenants.filter(({ state }) => state !== 'deleting');
    const tenant = lasting.find(({ tenantId }) => tenantId === last) ?? lasting[0];
    if (!tenant) throw redirect({ to: '/welcome' });
    throw redirect({ to: '/t/$tenant/overview', params: { tenant: tenant.tenantId } });
  },
});

const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome',
  beforeLoad: demandSession,
  component: lazyRouteComponent(() => import('./pages/welcome/page.tsx'), 'WelcomePage'),
});

const signInPage = () => import('./pages/sign-in/page.tsx');

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(signInPage, 'SignInPage'),
});

const signUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-up',
  validateSearch: signInSearch,
  component: lazyRouteComponent(signInPage, 'SignUpPage'),
});

const forgottenPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgotten-password',
  validateSearch: signInSearch,
  component: lazyRouteComponent(signInPage, 'ForgottenPasswordPage'),
});

const tenantRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/t/$tenant',
  beforeLoad: async ({ location, params }) => {
    await demandSession({ location });
    keepTenant(params.tenant);
  },
  component: lazyRouteComponent(() => import('./app/shell.tsx'), 'Shell'),
  errorComponent: PageFailure,
});

const tenantHomeRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/t/$tenant/overview', params });
  },
});

const overviewRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/overview',
  validateSearch: overviewSearch,
  component: lazyRouteComponent(() => import('./pages/overview/page.tsx'), 'OverviewPage'),
});

const findingsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/findings',
  validateSearch: findingsSearch,
  component: lazyRouteComponent(() => import('./pages/findings/page.tsx'), 'FindingsPage'),
});

const findingRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/findings/$findingId',
  component: lazyRouteComponent(() => import('./pages/finding/page.tsx'), 'FindingPage'),
});

const blindSpotsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/blind-spots',
  validateSearch: blindSpotsSearch,
  component: lazyRouteComponent(() => import('./pages/blind-spots/page.tsx'), 'BlindSpotsPage'),
});

const executionsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/executions',
  validateSearch: executionsSearch,
  component: lazyRouteComponent(() => import('./pages/executions/page.tsx'), 'ExecutionsPage'),
});

const executionRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/executions/$executionId',
  validateSearch: executionSearch,
  component: lazyRouteComponent(() => import('./pages/execution/page.tsx'), 'ExecutionPage'),
});

const accountsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/accounts',
  validateSearch: accountsSearch,
  component: lazyRouteComponent(() => import('./pages/accounts/page.tsx'), 'AccountsPage'),
});

const newAccountRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/accounts/new',
  validateSearch: newAccountSearch,
  component: lazyRouteComponent(() => import('./pages/new-account/page.tsx'), 'NewAccountPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/accounts/$accountId',
  validateSearch: accountSearch,
  component: lazyRouteComponent(() => import('./pages/account/page.tsx'), 'AccountPage'),
});

const tasksRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/tasks',
  validateSearch: tasksSearch,
  component: lazyRouteComponent(() => import('./pages/tasks/page.tsx'), 'TasksPage'),
});

const newTaskRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/tasks/new',
  validateSearch: newTaskSearch,
  component: lazyRouteComponent(() => import('./pages/new-task/page.tsx'), 'NewTaskPage'),
});

const taskRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/tasks/$taskId',
  validateSearch: taskSearch,
  component: lazyRouteComponent(() => import('./pages/task/page.tsx'), 'TaskPage'),
});

const checksRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/checks',
  validateSearch: checksSearch,
  component: lazyRouteComponent(() => import('./pages/checks/page.tsx'), 'ChecksPage'),
});

const checkRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/checks/$checkId',
  component: lazyRouteComponent(() => import('./pages/check/page.tsx'), 'CheckPage'),
});

const inventoryRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/inventory',
  validateSearch: inventorySearch,
  component: lazyRouteComponent(() => import('./pages/inventory/page.tsx'), 'InventoryPage'),
});

const resourceRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/resources/$resourceId',
  validateSearch: resourceSearch,
  component: lazyRouteComponent(() => import('./pages/resource/page.tsx'), 'ResourcePage'),
});

const membersRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/members',
  component: lazyRouteComponent(() => import('./pages/members/page.tsx'), 'MembersPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings/page.tsx'), 'SettingsPage'),
});

const profileRoute = createRoute({
  getParentRoute: () => tenantRoute,
  path: '/profile',
  component: lazyRouteComponent(() => import('./pages/profile/page.tsx'), 'ProfilePage'),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  welcomeRoute,
  signInRoute,
  signUpRoute,
  forgottenPasswordRoute,
  tenantRoute.addChildren([
    tenantHomeRoute,
    overviewRoute,
    findingsRoute,
    findingRoute,
    blindSpotsRoute,
    executionsRoute,
    executionRoute,
    accountsRoute,
    newAccountRoute,
    accountRoute,
    tasksRoute,
    newTaskRoute,
    taskRoute,
    checksRoute,
    checkRoute,
    inventoryRoute,
    resourceRoute,
    membersRoute,
    settingsRoute,
    profileRoute,
  ]),
]);

/** All pages by their addresses. The code of each is loaded when somebody goes there. */
export const createAppRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultErrorComponent: PageFailure,
    defaultPendingComponent: PagePending,
    defaultPendingMs: 300,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: ReturnType<typeof createAppRouter>;
  }
}
