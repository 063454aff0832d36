import * as z from 'zod';
import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { addressSet, sizeOf } from '../../../core/judgement/networks/address-set.ts';
import { difference } from '../../../core/judgement/networks/spans.ts';
import { securityGroup } from './security-group.resource.ts';

/**
 * Addresses that nobody on the internet has.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
 */
const notPublic = addressSet([
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/3',
]);

export const check = defineCheck(securityGroup, {
  id: 'ec2-security-group-public-ranges-narrow',
  title: 'Security groups admit everybody or few, not whole parts of the internet',
  severity: 'medium',
  category: 'security',
  why: 'A rule for a large block of public addresses looks restricted, and admits thousands of machines that nobody knows.',
  fix: 'Name the addresses that are meant, in a prefix list if they are many.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  parameters: z.object({
    mostAddresses: z
      .int()
      .min(1)
      .max(2_147_483_648)
      .default(65_536)
      .describe(
        'The most public IPv4 addresses in one range. Rules for everybody are not counted.',
      ),
  }),

  evaluate({ item, parameters: { mostAddresses } }) {
    const ranges = answered(item.IpPermissions, 'IpPermissions')
      .flatMap(({ IpRanges = [] }) => IpRanges)
      .map(({ CidrIp }) => answered(CidrIp, 'CidrIp'));
    const wide = ranges.filter((range) => {
      const isEverybody = range.endsWith('/0');
      return !isEverybody && sizeOf(difference(addressSet([range]), notPublic)) > mostAddresses;
    });
    if (wide.length === 0) return pass();
    return fail(`Ranges of the internet that are wide: ${[...new Set(wide)].join(', ')}.`);
  },
});
