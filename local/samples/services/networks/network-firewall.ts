import type { Place } from '../../places/place.ts';
import { arn, type Said, toldAtHome } from '../../places/told.ts';

/** A firewall, its policy, and the one group of rules in it. */
function firewall(place: Place, isGood: boolean): readonly Said[] {
  const FirewallArn = arn(place, 'network-firewall', 'firewall/shop');
  const FirewallPolicyArn = arn(place, 'network-firewall', 'firewall-policy/shop');
  const RuleGroupArn = arn(place, 'network-firewall', 'stateful-rulegroup/shop');
  const zones = isGood ? [`${place.region}a`, `${place.region}b`] : [`${place.region}a`];
  const DefaultActions = [isGood ? 'aws:forward_to_sfe' : 'aws:pass'];
  return [
    ['network-firewall:ListFirewalls', { Firewalls: [{ FirewallName: 'shop', FirewallArn }] }],
    [
      'network-firewall:DescribeFirewall',
      {
        Firewall: {
          FirewallName: 'shop',
          FirewallArn,
          FirewallId: '0a1b2c3d',
          FirewallPolicyArn,
          VpcId: 'vpc-0a1b2c3d4e5f60718',
          SubnetMappings: zones.map((zone) => ({ SubnetId: `subnet-${zone}` })),
          DeleteProtection: isGood,
          SubnetChangeProtection: isGood,
          FirewallPolicyChangeProtection: isGood,
        },
        FirewallStatus: {
          Status: 'READY',
          ConfigurationSyncStateSummary: isGood ? 'IN_SYNC' : 'CAPACITY_CONSTRAINED',
          SyncStates: Object.fromEntries(
            zones.map((zone) => [zone, { Attachment: { Status: 'READY' } }]),
          ),
        },
      },
      { FirewallArn },
    ],
    [
      'network-firewall:DescribeLoggingConfiguration',
      {
        FirewallArn,
        LoggingConfiguration: {
          LogDestinationConfigs: isGood
            ? [
                {
                  LogType: 'ALERT',
                  LogDestinationType: 'CloudWatchLogs',
                  LogDestination: { logGroup: '/firewall' },
                },
              ]
            : [],
        },
      },
      { FirewallArn },
    ],
    [
      'network-firewall:ListFirewallPolicies',
      { FirewallPolicies: [{ Name: 'shop', Arn: FirewallPolicyArn }] },
    ],
    [
      'network-firewall:DescribeFirewallPolicy',
      {
        UpdateToken: 'a',
        FirewallPolicyResponse: {
          FirewallPolicyName: 'shop',
          FirewallPolicyArn,
          FirewallPolicyId: '0a1b2c3d',
          FirewallPolicyStatus: 'ACTIVE',
        },
        FirewallPolicy: {
          StatelessDefaultActions: DefaultActions,
          StatelessFragmentDefaultActions: DefaultActions,
          StatefulRuleGroupReferences: isGood ? [{ ResourceArn: RuleGroupArn }] : [],
        },
      },
      { FirewallPolicyArn },
    ],
    ...ruleGroup(RuleGroupArn, isGood),
  ];
}

const ruleGroup = (RuleGroupArn: string, hasRules: boolean): readonly Said[] => [
  ['network-firewall:ListRuleGroups', { RuleGroups: [{ Name: 'shop', Arn: RuleGroupArn }] }],
  [
    'network-firewall:DescribeRuleGroup',
    {
      UpdateToken: 'a',
      RuleGroupResponse: {
        RuleGroupArn,
        RuleGroupName: 'shop',
        RuleGroupId: '0a1b2c3d',
        Type: 'STATEFUL',
        RuleGroupStatus: 'ACTIVE',
      },
      RuleGroup: {
        RulesSource: {
          RulesString: hasRules ? 'drop tls any any -> any any (sid:1;)' : '',
        },
      },
    },
    { RuleGroupArn },
  ],
];

export const networkFirewall = toldAtHome({
  healthy: (place) => firewall(place, true),
  faulty: (place) => firewall(place, false),
});
