import { accountsRoutes } from './accounts/routes.ts';
import { authRoutes } from './auth/routes.ts';
import { checksRoutes } from './checks/routes.ts';
import { executionsRoutes } from './executions/routes.ts';
import { findingsRoutes } from './findings/routes.ts';
import type { Routes } from './http/route.ts';
import { tasksRoutes } from './tasks/routes.ts';
import { tenantsRoutes } from './tenants/routes.ts';
import { verifyRoutes } from './verify/routes.ts';

/**
 * Every route of the API, by the function that serves it. API Gateway's routes, the functions'
 * routers, and docs/openapi.json follow from this table.
 */
export const routeTable = {
  auth: authRoutes,
  tenants: tenantsRoutes,
  accounts: accountsRoutes,
  verify: verifyRoutes,
  tasks: tasksRoutes,
  executions: executionsRoutes,
  findings: findingsRoutes,
  checks: checksRoutes,
} as const satisfies Readonly<Record<string, Routes>>;

export type RouteFamily = keyof typeof routeTable;
