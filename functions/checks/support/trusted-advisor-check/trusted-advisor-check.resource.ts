import { defineResource } from '../../../core/resource.ts';
import { account } from '../account/account.resource.ts';
import type {
  TrustedAdvisorCheckDescription,
  TrustedAdvisorCheckSummary,
} from '../shapes.generated.ts';
import { trustedAdvisorSummary } from '../trusted-advisor-summary/trusted-advisor-summary.resource.ts';

export interface TrustedAdvisorCheckRelated {
  summary: TrustedAdvisorCheckSummary;
}

/** A check of Trusted Advisor that the support plan of the account has. */
export const trustedAdvisorCheck = defineResource<
  TrustedAdvisorCheckDescription,
  // biome-ignore lint/complexity/noBannedTypes: no facts is an object without members.
  {},
  TrustedAdvisorCheckRelated
>({
  service: 'support',
  type: 'AWS::TrustedAdvisor::Check',
  scope: 'global',
  askedIn: { aws: 'us-east-1', 'aws-cn': 'cn-north-1', 'aws-us-gov': 'us-gov-west-1' },

  parent: account,
  list: {
    operation: 'DescribeTrustedAdvisorChecks',
    action: 'support:DescribeTrustedAdvisorChecks',
    input: { language: 'en' },
    items: 'checks',
  },

  identify: ({ id, name }) => ({ id, name, region: 'global' }),

  facts: {},

  related: {
    summary: {
      resource: trustedAdvisorSummary,
      keys: ({ id }) => [id],
      otherKeys: ({ checkId }: TrustedAdvisorCheckSummary) => [checkId],
    },
  },
});
