import { defineResource } from '../../../core/resource.ts';
import type { DelegatedAdministrator } from '../shapes.generated.ts';

/** A member that administers some service for the whole organisation. */
export const delegatedAdministrator = defineResource<DelegatedAdministrator>({
  service: 'organizations',
  type: 'AWS::Organizations::DelegatedAdministrator',
  scope: 'global',
  only: 'management-account',

  list: {
    operation: 'ListDelegatedAdministrators',
    action: 'organizations:ListDelegatedAdministrators',
    input: { MaxResults: 20 },
    items: 'DelegatedAdministrators',
  },

  identify: ({ Arn, Name, Id }) => ({ id: Arn, name: Name ?? Id, region: 'global' }),

  facts: {},
});
