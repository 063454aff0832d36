import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { vpcBlockPublicAccess } from '../vpc-block-public-access/vpc-block-public-access.resource.ts';

const kinds = { blocked: ['block-bidirectional', 'block-ingress'], open: ['off'] } as const;

export const check = defineCheck(vpcBlockPublicAccess, {
  id: 'ec2-vpc-public-access-blocked',
  title: 'VPCs are closed to the internet except where you say otherwise',
  severity: 'medium',
  category: 'security',
  why: 'With the block on, no mistake in a route, an ACL or a group opens a VPC; what has to be reached is excepted by name.',
  fix: 'Except the VPCs and subnets that need the internet, look with Network Access Analyzer what else would be cut off, then turn the block on.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html',

  evaluate({ item }) {
    const options = answered(item.VpcBlockPublicAccessOptions, 'VpcBlockPublicAccessOptions');
    const mode = options.InternetGatewayBlockMode;
    if (kindOfWord(mode, 'InternetGatewayBlockMode', kinds) === 'blocked') return pass();
    return fail('VPC Block Public Access is off in this region.');
  },
});
