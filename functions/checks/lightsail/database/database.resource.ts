import { defineResource } from '../../../core/resource.ts';
import type { RelationalDatabase } from '../shapes.generated.ts';

export const database = defineResource<RelationalDatabase>({
  service: 'lightsail',
  type: 'AWS::Lightsail::Database',
  scope: 'regional',

  list: {
    operation: 'GetRelationalDatabases',
    action: 'lightsail:GetRelationalDatabases',
    items: 'relationalDatabases',
  },

  identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

  facts: {},
});
