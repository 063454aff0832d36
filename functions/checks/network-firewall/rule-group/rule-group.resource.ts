import { accountOfArn } from '../../../core/judgement/arn.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  DescribeRuleGroupResponse,
  ListRuleGroupsResponse,
  RuleGroupMetadata,
} from '../shapes.generated.ts';

/** A rule group of the account; those that AWS keeps, or others share, are not listed or left out. */
export const ruleGroup = defineResource<DescribeRuleGroupResponse>({
  service: 'network-firewall',
  type: 'AWS::NetworkFirewall::RuleGroup',
  scope: 'regional',

  list: {
    operation: 'ListRuleGroups',
    action: 'network-firewall:ListRuleGroups',
    input: { Scope: 'ACCOUNT', MaxResults: 100 },
    items: ({ RuleGroups }: ListRuleGroupsResponse, { accountId }) =>
      RuleGroups?.filter(({ Arn }) => accountOfArn(Arn) === accountId),
  },
  describe: {
    operation: 'DescribeRuleGroup',
    action: 'network-firewall:DescribeRuleGroup',
    batch: 1,
    idOfListed: ({ Arn }: RuleGroupMetadata) => Arn,
    identifyListed: ({ Arn, Name }: RuleGroupMetadata, { region }) => ({
      id: Arn,
      name: Name,
      region,
    }),
    input: ([RuleGroupArn]) => ({ RuleGroupArn }),
    items: (answer: DescribeRuleGroupResponse) => [answer],
    idOf: ({ RuleGroupResponse }) => RuleGroupResponse?.RuleGroupArn,
  },

  identify: ({ RuleGroupResponse: found }, { region }) => ({
    id: found?.RuleGroupArn,
    name: found?.RuleGroupName,
    region,
  }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_DescribeRuleGroup.html',
  },

  facts: {},
});
