import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { portfolio } from './portfolio.resource.ts';

export const check = defineCheck(portfolio, {
  id: 'servicecatalog-portfolio-shares-internal',
  title: 'Portfolios are shared through the organization alone',
  severity: 'medium',
  category: 'security',
  why: 'A share with a single account stays when the account leaves the organization, and shows products and their templates to whoever has it then.',
  fix: 'Share the portfolio with the organization or its units, and remove the shares with single accounts.',
  docs: 'https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing.html',
  needs: ['DescribePortfolioShares'],

  evaluate({ facts }) {
    const shares = answered(
      facts.DescribePortfolioShares?.PortfolioShareDetails,
      'PortfolioShareDetails',
    );
    const accounts = shares.map(({ PrincipalId }) => answered(PrincipalId, 'PrincipalId'));
    if (accounts.length === 0) return pass();
    return fail(`Shared with single accounts: ${accounts.join(', ')}.`);
  },
});
