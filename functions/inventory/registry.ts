import type { AnyCheck } from '../core/check.ts';
import type { Kind } from './kind.ts';
import kindsOfResources from './kinds.generated.json' with { type: 'json' };
import { listerOf } from './lister.ts';

/** Every kind of resource that an inventory lists, by type. */
export const kinds = kindsOfResources as readonly Kind[];

/** What lists them: a check for each kind, whose id is the type. */
export const listers: readonly AnyCheck[] = kinds.map(listerOf);
