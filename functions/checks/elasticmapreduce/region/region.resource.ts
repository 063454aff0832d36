import { defineResource } from '../../../core/resource.ts';
import type { GetBlockPublicAccessConfigurationOutput } from '../emr.shapes.generated.ts';

/** The settings of EMR for a region of the account. */
export const region = defineResource<GetBlockPublicAccessConfigurationOutput>({
  service: 'elasticmapreduce',
  type: 'AWS::EMR::BlockPublicAccessConfiguration',
  scope: 'regional',

  // A list of one, or of none where EMR has no such settings: https://github.com/cloudquery/cq-provider-aws/issues/825
  list: {
    api: 'emr',
    operation: 'GetBlockPublicAccessConfiguration',
    action: 'elasticmapreduce:GetBlockPublicAccessConfiguration',
    items: (answer: GetBlockPublicAccessConfigurationOutput) => [answer],
    notEnabledOn: {
      'InvalidRequestException: api is not available in the current Region':
        'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-block-public-access.html',
    },
  },

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},
});
