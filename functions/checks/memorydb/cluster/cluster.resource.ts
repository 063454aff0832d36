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
  },

  select: ({ Status }) => answered(Status, 'Status').toLowerCase() !== 'deleting',

  identify: ({ ARN, Name }, { region }) => ({ id: ARN, name: Name, region }),

  facts: {},
});
