import { defineResource } from '../../../core/resource.ts';
import type { RelationalDatabase } from '../shapes.generated.ts';

const page =
  'https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_GetRelationalDatabases.html';

export const database = defineResource<RelationalDatabase>({
  service: 'lightsail',
  type: 'AWS::Lightsail::Database',
  scope: 'regional',

  list: {
    operation: 'GetRelationalDatabases',
    action: 'lightsail:GetRelationalDatabases',
    items: 'relationalDatabases',
    notEnabledOn: { AccountSetupInProgressException: page, RegionSetupInProgressException: page },
  },

  identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

  facts: {},
});
