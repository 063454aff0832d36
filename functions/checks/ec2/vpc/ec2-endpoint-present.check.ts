import { defineCheck } from '../../../core/check.ts';
import { endpointTo } from './endpoint-present.judgement.ts';
import { vpc } from './vpc.resource.ts';

export const check = defineCheck(vpc, {
  id: 'ec2-vpc-ec2-endpoint-present',
  title: 'VPCs in use reach the API of EC2 through an endpoint',
  severity: 'low',
  category: 'security',
  why: 'Without it, programs in the VPC call the API of EC2 over the internet, where no policy of an endpoint holds them.',
  fix: 'Make an interface endpoint for the service (ec2) in the VPC, with private DNS.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html',
  joins: ['networkInterfaces', 'endpoints', 'services'],

  evaluate({ related }) {
    return endpointTo('ec2', related);
  },
});
