import { accountOfArn } from '../../../core/judgement/arn.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  DescribeFirewallPolicyResponse,
  FirewallPolicyMetadata,
  ListFirewallPoliciesResponse,
} from '../shapes.generated.ts';

/** A firewall policy of the account. One that is shared with it is judged where it belongs. */
export const policy = defineResource<DescribeFirewallPolicyResponse>({
  service: 'network-firewall',
  type: 'AWS::NetworkFirewall::FirewallPolicy',
  scope: 'regional',

  list: {
    operation: 'ListFirewallPolicies',
    action: 'network-firewall:ListFirewallPolicies',
    input: { MaxResults: 100 },
    items: ({ FirewallPolicies }: ListFirewallPoliciesResponse, { accountId }) =>
      FirewallPolicies?.filter(({ Arn }) => accountOfArn(Arn) === accountId),
  },
  describe: {
    operation: 'DescribeFirewallPolicy',
    action: 'network-firewall:DescribeFirewallPolicy',
    batch: 1,
    idOfListed: ({ Arn }: FirewallPolicyMetadata) => Arn,
    identifyListed: ({ Arn, Name }: FirewallPolicyMetadata, { region }) => ({
      id: Arn,
      name: Name,
      region,
    }),
    input: ([FirewallPolicyArn]) => ({ FirewallPolicyArn }),
    items: (answer: DescribeFirewallPolicyResponse) => [answer],
    idOf: ({ FirewallPolicyResponse }) => FirewallPolicyResponse?.FirewallPolicyArn,
  },

  identify: ({ FirewallPolicyResponse: found }, { region }) => ({
    id: found?.FirewallPolicyArn,
    name: found?.FirewallPolicyName,
    region,
  }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_DescribeFirewallPolicy.html',
  },

  facts: {},
});
