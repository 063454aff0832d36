import { defineResource } from '../../../core/resource.ts';
import type { GetBlockPublicAccessConfigurationOutput } from '../emr.shapes.generated.ts';

/** The settings of EMR for a region of the account. */
export const region = defineResource<GetBlockPublicAccessConfigurationOutput>({
  service: 'elasticmapreduce',
  type: 'AWS::EMR::BlockPublicAccessConfiguration',
  scope: 'regional',

  get: {
    api: 'emr',
    operation: 'GetBlockPublicAccessConfiguration',
    action: 'elasticmapreduce:GetBlockPublicAccessConfiguration',
  },

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},
});
