import { defineRoutes } from '../http/route.ts';

export const verifyRoutes = defineRoutes({});
