import { check } from '../../../../functions/checks/servicecatalog/portfolio/shares-internal.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const shared = (...accounts: string[]) => ({
  item: { Id: 'port-1', ARN: 'arn:aws:catalog:eu-west-1:123456789012:portfolio/port-1' },
  facts: {
    DescribePortfolioShares: {
      PortfolioShareDetails: accounts.map((PrincipalId) => ({ PrincipalId, Accepted: false })),
    },
  },
});

describeCheck(check, {
  pass: { 'no account has it by itself': shared() },
  fail: {
    'an account has it, accepted or not': {
      ...shared('210987654321'),
      message: 'Shared with single accounts: 210987654321.',
    },
    'two accounts have it': {
      ...shared('210987654321', '310987654321'),
      message: 'Shared with single accounts: 210987654321, 310987654321.',
    },
  },
});
