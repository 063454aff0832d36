import { kinds } from '../../inventory/kinds.ts';
import type { AnswerOf } from '../http/route.ts';
import type { checksRoutes } from './routes.ts';

/** Every type of resource that an inventory lists, by name. */
export const listResourceTypes = (): AnswerOf<typeof checksRoutes.listResourceTypes> => ({
  items: kinds.map(({ type, service }) => ({ type, service })),
});
