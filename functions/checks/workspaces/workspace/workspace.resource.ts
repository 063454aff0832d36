import { defineResource } from '../../../core/resource.ts';
import type { Workspace } from '../shapes.generated.ts';

/** A desktop that is not about to be deleted. */
export const workspace = defineResource<Workspace>({
  service: 'workspaces',
  type: 'AWS::WorkSpaces::Workspace',
  scope: 'regional',

  list: {
    operation: 'DescribeWorkspaces',
    action: 'workspaces:DescribeWorkspaces',
    input: { Limit: 25 },
    items: 'Workspaces',
  },

  select: ({ State }) => State !== 'TERMINATING' && State !== 'TERMINATED',

  identify: ({ WorkspaceId: id, UserName }, { partition, region, accountId }) => ({
    id: id && `arn:${partition}:workspaces:${region}:${accountId}:workspace/${id}`,
    name: UserName ? `${UserName} (${id})` : id,
    region,
  }),

  facts: {},
});
