import { defineRoutes } from '../http/route.ts';

export const tasksRoutes = defineRoutes({});
