import { defineResource } from '../../../core/resource.ts';
import type { DescribePortfolioSharesOutput, PortfolioDetail } from '../shapes.generated.ts';

export interface PortfolioFacts {
  DescribePortfolioShares: DescribePortfolioSharesOutput;
}

/** A portfolio that the account has; those that others share with it are not listed. */
export const portfolio = defineResource<PortfolioDetail, PortfolioFacts>({
  service: 'servicecatalog',
  type: 'AWS::ServiceCatalog::Portfolio',
  scope: 'regional',

  list: {
    operation: 'ListPortfolios',
    action: 'servicecatalog:ListPortfolios',
    input: { PageSize: 100 },
    items: 'PortfolioDetails',
  },

  identify: ({ ARN, DisplayName }, { region }) => ({ id: ARN, name: DisplayName, region }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/servicecatalog/latest/dg/API_DescribePortfolioShares.html',
  },

  facts: {
    // Those with single accounts, whatever organisation these are in. No model says how it pages: beyond
    // a hundred the answer is an error.
    DescribePortfolioShares: {
      action: 'servicecatalog:DescribePortfolioShares',
      input: ({ Id }) => ({ PortfolioId: Id, Type: 'ACCOUNT', PageSize: 100 }),
    },
  },
});
