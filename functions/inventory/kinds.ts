import type { Kind } from './kind.ts';
import generated from './kinds.generated.json' with { type: 'json' };

/** Every kind of resource that an inventory lists, by type. */
export const kinds = generated as readonly Kind[];
