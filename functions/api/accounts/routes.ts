import { defineRoutes } from '../http/route.ts';

export const accountsRoutes = defineRoutes({});
