import { kinds } from '../../inventory/kinds.ts';
import type { AnswerOf } from '../http/route.ts';
import type { checksRoutes } from './routes.ts';

/** Every type of resource that an inventory lists, by service and name. */
export const listResourceTypes = (): AnswerOf<typeof checksRoutes.listResourceTypes> => ({
  items: kinds
    .map(({ type, service }) => ({ type, service }))
    .sort((a, b) => compare(a.service, b.service) || compare(a.type, b.type)),
});

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
