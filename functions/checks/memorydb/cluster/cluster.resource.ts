import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type { Cluster } from '../shapes.generated.ts';

/** A cluster of MemoryDB. */
export const cluster = defineResource<Cluster>({
  service: 'memorydb',
  type: 'AWS::MemoryDB::Cluster',
  scope: 'regional',

  list: {
    operation: 'DescribeClusters',
    action: 'memorydb:DescribeClusters',
    items: 'Clusters',
    // Without its role nothing was ever made: https://docs.aws.amazon.com/memorydb/latest/devguide/using-service-linked-roles.html
    notEnabledOn: {
      ServiceLinkedRoleNotFoundFault:
        'https://docs.aws.amazon.com/memorydb/latest/APIReference/API_DescribeClusters.html',
    },
  },

  select: ({ Status }) => answered(Status, 'Status').toLowerCase() !== 'deleting',

  identify: ({ ARN, Name }, { region }) => ({ id: ARN, name: Name, region }),

  facts: {},
});
