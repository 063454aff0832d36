import { defineRoutes } from '../http/route.ts';

export const findingsRoutes = defineRoutes({});
