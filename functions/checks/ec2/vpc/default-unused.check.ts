import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { vpc } from './vpc.resource.ts';

export const check = defineCheck(vpc, {
  id: 'ec2-vpc-default-unused',
  title: 'The default VPC carries nothing',
  severity: 'low',
  category: 'security',
  why: 'All subnets of the default VPC are public, and whatever is started there without a thought faces the internet.',
  fix: 'Move what runs there into a VPC with private subnets, then delete the default one.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html',
  joins: ['networkInterfaces'],
  appliesTo: ({ IsDefault }) => answered(IsDefault, 'IsDefault'),

  evaluate({ related: { networkInterfaces } }) {
    if (networkInterfaces.length === 0) return pass();
    return fail(`Network interfaces in the default VPC: ${networkInterfaces.length}.`);
  },
});
