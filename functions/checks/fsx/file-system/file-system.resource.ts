import { backedUpKey } from '../../../core/judgement/backups.ts';
import { defineResource } from '../../../core/resource.ts';
import { protectedResource } from '../../backup/protected-resource/protected-resource.resource.ts';
import type { ProtectedResource } from '../../backup/shapes.generated.ts';
import type { FileSystem } from '../shapes.generated.ts';

// biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
export const fileSystem = defineResource<FileSystem, {}, { backups: ProtectedResource }>({
  service: 'fsx',
  type: 'AWS::FSx::FileSystem',
  scope: 'regional',

  list: {
    operation: 'DescribeFileSystems',
    action: 'fsx:DescribeFileSystems',
    input: { MaxResults: 1000 },
    items: 'FileSystems',
  },

  select: ({ Lifecycle }) => Lifecycle !== 'DELETING',

  identify: ({ ResourceARN, FileSystemId }, { region }) => ({
    id: ResourceARN,
    name: FileSystemId,
    region,
  }),

  facts: {},

  related: {
    backups: {
      resource: protectedResource,
      keys: ({ ResourceARN }) => [backedUpKey(ResourceARN)],
      otherKeys: ({ ResourceArn }: ProtectedResource) => [backedUpKey(ResourceArn)],
    },
  },
});
