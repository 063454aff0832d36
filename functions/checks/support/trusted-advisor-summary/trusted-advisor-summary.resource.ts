import { defineResource } from '../../../core/resource.ts';
import { account } from '../account/account.resource.ts';
import type {
  TrustedAdvisorCheckDescription,
  TrustedAdvisorCheckSummary,
} from '../shapes.generated.ts';

/** What a check of Trusted Advisor found when it last ran. AWS names the check by its id alone. */
export const trustedAdvisorSummary = defineResource<TrustedAdvisorCheckSummary>({
  service: 'support',
  type: 'AWS::TrustedAdvisor::Summary',
  scope: 'global',
  askedIn: { aws: 'us-east-1', 'aws-cn': 'cn-north-1', 'aws-us-gov': 'us-gov-west-1' },

  parent: account,
  list: {
    operation: 'DescribeTrustedAdvisorChecks',
    action: 'support:DescribeTrustedAdvisorChecks',
    input: { language: 'en' },
    items: 'checks',
  },

  describe: {
    operation: 'DescribeTrustedAdvisorCheckSummaries',
    action: 'support:DescribeTrustedAdvisorCheckSummaries',
    batch: 100,
    idOfListed: ({ id }: TrustedAdvisorCheckDescription) => id,
    identifyListed: ({ id, name }: TrustedAdvisorCheckDescription) => ({
      id,
      name,
      region: 'global',
    }),
    input: (checkIds) => ({ checkIds }),
    items: 'summaries',
    idOf: ({ checkId }: TrustedAdvisorCheckSummary) => checkId,
  },

  identify: ({ checkId }) => ({ id: checkId, name: checkId, region: 'global' }),

  facts: {},
});
