import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { IpPermission, ManagedPrefixList } from '../shapes.generated.ts';
import { securityGroup } from './security-group.resource.ts';

export const check = defineCheck(securityGroup, {
  id: 'ec2-security-group-rules-few',
  title: 'Security groups stay below the limit of rules',
  severity: 'low',
  category: 'performance',
  why: 'A group that is full refuses the next rule, in the middle of a rollout as a rule; and nobody reviews one of so many.',
  fix: 'Put addresses that belong together into a prefix list, refer to groups instead of addresses, and delete what nothing needs.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  joins: ['prefixLists'],
  parameters: z.object({
    mostRules: z
      .int()
      .min(1)
      .max(1000)
      .default(50)
      .describe(
        'The most rules in one direction, for IPv4 or IPv6. A prefix list of an account counts as the entries that it may have, one of AWS as one.',
      ),
  }),

  evaluate({ item, related: { prefixLists }, parameters: { mostRules } }) {
    const counts = [
      { way: 'comes in', rules: answered(item.IpPermissions, 'IpPermissions') },
      { way: 'goes out', rules: answered(item.IpPermissionsEgress, 'IpPermissionsEgress') },
    ].map(({ way, rules }) => ({ way, count: countOf(rules, prefixLists) }));
    const full = counts.filter(({ count }) => count > mostRules);
    if (full.length === 0) return pass();
    const texts = full.map(({ way, count }) => `${count} rules for what ${way}`);
    return fail(`The group has ${texts.join(' and ')}; the limit is ${mostRules}.`);
  },
});

/** AWS counts the families apart; a rule about a group or list counts in both: the page above. */
function countOf(rules: readonly IpPermission[], lists: readonly ManagedPrefixList[]): number {
  const both = rules.flatMap(({ UserIdGroupPairs = [], PrefixListIds = [] }) => [
    ...UserIdGroupPairs.map(() => 1),
    ...PrefixListIds.map(({ PrefixListId }) => {
      const list = lists.find((one) => one.PrefixListId === PrefixListId);
      // Those of AWS have no such number.
      return list?.MaxEntries ?? 1;
    }),
  ]);
  const shared = both.reduce((sum, count) => sum + count, 0);
  const ipv4 = rules.flatMap(({ IpRanges = [] }) => IpRanges).length;
  const ipv6 = rules.flatMap(({ Ipv6Ranges = [] }) => Ipv6Ranges).length;
  return shared + Math.max(ipv4, ipv6);
}
