import { accountOfArn } from '../../../core/judgement/arn.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  DescribeFirewallResponse,
  DescribeLoggingConfigurationResponse,
  FirewallMetadata,
  ListFirewallsResponse,
} from '../shapes.generated.ts';

export interface FirewallFacts {
  DescribeLoggingConfiguration: DescribeLoggingConfigurationResponse;
}

/** A firewall of the account, with how it is. One that is shared with it is judged where it belongs. */
export const firewall = defineResource<DescribeFirewallResponse, FirewallFacts>({
  service: 'network-firewall',
  type: 'AWS::NetworkFirewall::Firewall',
  scope: 'regional',

  list: {
    operation: 'ListFirewalls',
    action: 'network-firewall:ListFirewalls',
    input: { MaxResults: 100 },
    items: ({ Firewalls }: ListFirewallsResponse, { accountId }) =>
      Firewalls?.filter(({ FirewallArn }) => accountOfArn(FirewallArn) === accountId),
  },
  describe: {
    operation: 'DescribeFirewall',
    action: 'network-firewall:DescribeFirewall',
    batch: 1,
    idOfListed: ({ FirewallArn }: FirewallMetadata) => FirewallArn,
    identifyListed: ({ FirewallArn, FirewallName }: FirewallMetadata, { region }) => ({
      id: FirewallArn,
      name: FirewallName,
      region,
    }),
    input: ([FirewallArn]) => ({ FirewallArn }),
    items: (answer: DescribeFirewallResponse) => [answer],
    idOf: ({ Firewall }) => Firewall?.FirewallArn,
  },

  identify: ({ Firewall }, { region }) => ({
    id: Firewall?.FirewallArn,
    name: Firewall?.FirewallName,
    region,
  }),

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_DescribeFirewall.html',
  },

  facts: {
    DescribeLoggingConfiguration: {
      action: 'network-firewall:DescribeLoggingConfiguration',
      input: ({ Firewall }) => ({ FirewallArn: Firewall?.FirewallArn }),
    },
  },
});
