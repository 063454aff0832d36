import { defineRoutes } from '../http/route.ts';

export const authRoutes = defineRoutes({});
