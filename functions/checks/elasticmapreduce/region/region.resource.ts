import { defineResource } from '../../../core/resource.ts';
import type {
  BlockPublicAccessConfiguration,
  GetBlockPublicAccessConfigurationOutput,
} from '../emr.shapes.generated.ts';

/** The settings of EMR for a region of the account. Not every region has them: there, nothing is listed. */
export const region = defineResource<BlockPublicAccessConfiguration>({
  service: 'elasticmapreduce',
  type: 'AWS::EMR::BlockPublicAccessConfiguration',
  scope: 'regional',

  list: {
    api: 'emr',
    operation: 'GetBlockPublicAccessConfiguration',
    action: 'elasticmapreduce:GetBlockPublicAccessConfiguration',
    items: ({
      BlockPublicAccessConfiguration: settings,
    }: GetBlockPublicAccessConfigurationOutput) => settings && [settings],
    notEnabledOn: {
      'InvalidRequestException: is not available in the current Region':
        'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-block-public-access.html',
    },
  },

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {},
});
