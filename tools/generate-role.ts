import { roleActions } from '../functions/checks/manifest.ts';
import { dataReads } from '../functions/core/accounts/data-reads.ts';
import { managedPolicyArns } from '../functions/core/accounts/role-reads.ts';
import { trustPolicy } from '../functions/core/accounts/role-template.ts';
import type { Generated } from './generated.ts';
import { type RoleContent, rolePage } from './release/role-changes.ts';

/** What a tenant's role holds, for an operator and an external id that stand for all. */
export function roleContent(): RoleContent {
  const operator = { accountId: '111111111111', stage: 'prod' };
  return {
    permits: [...new Set(roleActions('any-service'))].sort(),
    denies: [...dataReads].sort(),
    attaches: [...managedPolicyArns('any-service', 'aws')].sort(),
    trusts: trustPolicy(operator, 'aws', '00000000-0000-4000-8000-000000000000'),
  };
}

/** docs/role.json: what of the role's template a release may change, so that the next one can say what it did. */
export function generateRole(): Generated {
  return { files: new Map([[rolePage, `${JSON.stringify(roleContent(), null, 2)}\n`]]) };
}
