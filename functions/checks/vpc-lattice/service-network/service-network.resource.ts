import { accountOfArn } from '../../../core/judgement/arn.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  GetServiceNetworkResponse,
  ListServiceNetworksResponse,
  ServiceNetworkSummary,
} from '../shapes.generated.ts';

/** A service network of the account. One that is shared with it is judged where it belongs. */
export const serviceNetwork = defineResource<GetServiceNetworkResponse>({
  service: 'vpc-lattice',
  type: 'AWS::VpcLattice::ServiceNetwork',
  scope: 'regional',

  list: {
    operation: 'ListServiceNetworks',
    action: 'vpc-lattice:ListServiceNetworks',
    input: { maxResults: 100 },
    items: ({ items }: ListServiceNetworksResponse, { accountId }) =>
      items?.filter(({ arn }) => accountOfArn(arn) === accountId),
  },
  describe: {
    operation: 'GetServiceNetwork',
    action: 'vpc-lattice:GetServiceNetwork',
    batch: 1,
    idOfListed: ({ arn }: ServiceNetworkSummary) => arn,
    identifyListed: ({ arn, name }: ServiceNetworkSummary, { region }) => ({
      id: arn,
      name,
      region,
    }),
    input: ([serviceNetworkIdentifier]) => ({ serviceNetworkIdentifier }),
    items: (answer: GetServiceNetworkResponse) => [answer],
    idOf: ({ arn }) => arn,
  },

  identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_GetServiceNetwork.html',
  },

  facts: {},
});
