import { defineRoutes } from '../http/route.ts';

export const executionsRoutes = defineRoutes({});
