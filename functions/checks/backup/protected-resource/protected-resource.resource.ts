import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { ProtectedResource } from '../shapes.generated.ts';

/** Whatever AWS Backup ever made a recovery point of, and still has one. */
export const protectedResource = defineResource<ProtectedResource>({
  service: 'backup',
  type: 'AWS::Backup::ProtectedResource',
  scope: 'regional',

  list: {
    operation: 'ListProtectedResources',
    action: 'backup:ListProtectedResources',
    input: { MaxResults: 1000 },
    items: 'Results',
  },

  // A vault of backups also holds copies of what other accounts and regions have, under the names of there.
  select: ({ ResourceArn }, { accountId, region }) => {
    const [, , , itsRegion = '', itsAccount = ''] = answered(ResourceArn, 'ResourceArn').split(':');
    return ['', region].includes(itsRegion) && ['', accountId].includes(itsAccount);
  },

  identify: ({ ResourceArn }, { region }) => ({ id: ResourceArn, name: ResourceArn, region }),

  facts: {},
});
