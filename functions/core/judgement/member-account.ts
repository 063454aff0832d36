import { answered } from './answer.ts';

interface Membership {
  readonly Organization?: { readonly MasterAccountId?: string | undefined } | undefined;
}

/** Whether another account manages the organisation of this one, and pays its bill. In none: `undefined`. */
export function isPaidByOther(
  [membership]: readonly (Membership | undefined)[],
  accountId: string,
): boolean {
  if (!membership) return false;
  return answered(membership.Organization?.MasterAccountId, 'MasterAccountId') !== accountId;
}
