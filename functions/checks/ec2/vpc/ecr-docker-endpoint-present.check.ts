import { defineCheck } from '../../../core/check.ts';
import { endpointTo } from './endpoint-present.judgement.ts';
import { vpc } from './vpc.resource.ts';

export const check = defineCheck(vpc, {
  id: 'ec2-vpc-ecr-docker-endpoint-present',
  title: 'VPCs in use reach the registry of ECR through an endpoint',
  severity: 'low',
  category: 'security',
  why: 'Without it the layers of images are asked for over the internet, which takes a way out that a closed network does not have.',
  fix: 'Make an interface endpoint for the service (ecr.dkr) in the VPC, with private DNS.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html',
  joins: ['networkInterfaces', 'endpoints', 'services'],

  evaluate({ related }) {
    return endpointTo('ecr.dkr', related);
  },
});
