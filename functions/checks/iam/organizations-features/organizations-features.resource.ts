import { defineResource } from '../../../core/resource.ts';
import type { ListOrganizationsFeaturesResponse } from '../shapes.generated.ts';

type OrganizationsFeatures = Pick<ListOrganizationsFeaturesResponse, 'EnabledFeatures'>;

const page =
  'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOrganizationsFeatures.html';

/** What an organisation's management account may do about the root users of its members. */
export const organizationsFeatures = defineResource<OrganizationsFeatures | undefined>({
  service: 'iam',
  type: 'AWS::IAM::OrganizationsFeatures',
  scope: 'global',
  only: 'management-account',

  get: {
    operation: 'ListOrganizationsFeatures',
    action: 'iam:ListOrganizationsFeatures',
    // The page writes them without the ending that IAM's model has, which names no other code.
    notEnabledOn: {
      ServiceAccessNotEnabled: page,
      ServiceAccessNotEnabledException: page,
      OrganizationNotInAllFeaturesMode: page,
      OrganizationNotInAllFeaturesModeException: page,
    },
  },

  identify: (_, { accountId }) => ({ id: accountId, name: accountId, region: 'global' }),

  facts: {},
});
