import { defineRoutes } from '../http/route.ts';

export const checksRoutes = defineRoutes({});
