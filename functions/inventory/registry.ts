import type { AnyCheck } from '../core/check.ts';
import { kinds } from './kinds.ts';
import { listerOf } from './lister.ts';

/** What lists every kind of an inventory: a check for each, whose id is the type. */
export const listers: readonly AnyCheck[] = kinds.map(listerOf);
