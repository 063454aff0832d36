import { defineResource } from '../../../core/resource.ts';
import type { DescribeHubResponse, GetEnabledStandardsResponse } from '../shapes.generated.ts';

export interface RegionFacts {
  GetEnabledStandards: GetEnabledStandardsResponse;
}

const page = 'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeHub.html';

/** The code stands for lacking permissions as well; the words tell that Security Hub is off. */
const notSubscribed = 'InvalidAccessException: is not subscribed to AWS Security Hub';

/** Security Hub CSPM in a region of the account, `undefined` where it is off. */
export const region = defineResource<DescribeHubResponse | undefined, RegionFacts>({
  service: 'securityhub',
  type: 'AWS::SecurityHub::Hub',
  scope: 'regional',

  get: {
    operation: 'DescribeHub',
    action: 'securityhub:DescribeHub',
    notEnabledOn: { [notSubscribed]: page, ResourceNotFoundException: page },
  },

  identify: (_, { accountId, region }) => ({ id: accountId, name: region, region }),

  facts: {
    GetEnabledStandards: {
      action: 'securityhub:GetEnabledStandards',
      input: () => ({ MaxResults: 100 }),
      pages: 'StandardsSubscriptions',
      notEnabledOn: {
        [notSubscribed]:
          'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetEnabledStandards.html',
      },
    },
  },
});
