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

  identify: ({ ResourceArn }, { region }) => ({ id: ResourceArn, name: ResourceArn, region }),

  facts: {},
});
