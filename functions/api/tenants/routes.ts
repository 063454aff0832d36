import { defineRoutes } from '../http/route.ts';

export const tenantsRoutes = defineRoutes({});
