import { defineCheck } from '../../../core/check.ts';
import { endpointTo } from './endpoint-present.judgement.ts';
import { vpc } from './vpc.resource.ts';

export const check = defineCheck(vpc, {
  id: 'ec2-vpc-ssm-contacts-endpoint-present',
  title: 'VPCs in use reach the contacts of Incident Manager through an endpoint',
  severity: 'low',
  category: 'security',
  why: 'Without it, calls that wake people up during an incident leave over the internet, if the network lets them.',
  fix: 'Make an interface endpoint for the service (ssm-contacts) in the VPC, with private DNS.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html',
  joins: ['networkInterfaces', 'endpoints', 'services'],

  evaluate({ related }) {
    return endpointTo('ssm-contacts', related);
  },
});
