import { accountOfArn } from '../../../core/judgement/arn.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  GetServiceResponse,
  ListServicesResponse,
  ServiceSummary,
} from '../shapes.generated.ts';

/** A service of the account. One that is shared with it is judged where it belongs. */
export const service = defineResource<GetServiceResponse>({
  service: 'vpc-lattice',
  type: 'AWS::VpcLattice::Service',
  scope: 'regional',

  list: {
    operation: 'ListServices',
    action: 'vpc-lattice:ListServices',
    input: { maxResults: 100 },
    items: ({ items }: ListServicesResponse, { accountId }) =>
      items?.filter(({ arn }) => accountOfArn(arn) === accountId),
  },
  describe: {
    operation: 'GetService',
    action: 'vpc-lattice:GetService',
    batch: 1,
    idOfListed: ({ arn }: ServiceSummary) => arn,
    identifyListed: ({ arn, name }: ServiceSummary, { region }) => ({ id: arn, name, region }),
    input: ([serviceIdentifier]) => ({ serviceIdentifier }),
    items: (answer: GetServiceResponse) => [answer],
    idOf: ({ arn }) => arn,
  },

  identify: ({ arn, name }, { region }) => ({ id: arn, name, region }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_GetService.html',
  },

  facts: {},
});
