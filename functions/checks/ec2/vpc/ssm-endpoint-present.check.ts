import { defineCheck } from '../../../core/check.ts';
import { endpointTo } from './endpoint-present.judgement.ts';
import { vpc } from './vpc.resource.ts';

export const check = defineCheck(vpc, {
  id: 'ec2-vpc-ssm-endpoint-present',
  title: 'VPCs in use reach Systems Manager through an endpoint',
  severity: 'low',
  category: 'security',
  why: 'Without it, agents report to Systems Manager over the internet; an instance without a way out is not managed at all.',
  fix: 'Make an interface endpoint for the service (ssm) in the VPC, with private DNS.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html',
  joins: ['networkInterfaces', 'endpoints', 'services'],

  evaluate({ related }) {
    return endpointTo('ssm', related);
  },
});
