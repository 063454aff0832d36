import { roleActions } from '../../functions/checks/manifest.ts';
import { dataReads } from '../../functions/core/accounts/data-reads.ts';
import { managedPolicyArns } from '../../functions/core/accounts/role-reads.ts';
import { trustPolicy } from '../../functions/core/accounts/role-template.ts';
import type { RoleContent } from './role-changes.ts';

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
