import { defineResource } from '../../../core/resource.ts';
import type { Database } from '../shapes.generated.ts';

/** A database of the account's own catalog. */
export const database = defineResource<Database>({
  service: 'glue',
  type: 'AWS::Glue::Database',
  scope: 'regional',

  list: {
    operation: 'GetDatabases',
    action: 'glue:GetDatabases',
    input: { MaxResults: 100 },
    items: 'DatabaseList',
  },

  identify: ({ Name }, { partition, region, accountId }) => ({
    id: `arn:${partition}:glue:${region}:${accountId}:database/${Name}`,
    name: Name,
    region,
  }),

  facts: {},
});
