import type { Generated } from './generated.ts';
import { rolePage } from './release/role-changes.ts';
import { roleContent } from './release/role-content.ts';

/** docs/role.json: what of the role's template a release may change, so that the next one can say what it did. */
export function generateRole(): Generated {
  return { files: new Map([[rolePage, `${JSON.stringify(roleContent(), null, 2)}\n`]]) };
}
