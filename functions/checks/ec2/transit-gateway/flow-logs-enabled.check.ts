import { defineCheck, fail } from '../../../core/check.ts';
import { deliveryOf, isActive } from '../flow-logs.judgement.ts';
import { transitGateway } from './transit-gateway.resource.ts';

export const check = defineCheck(transitGateway, {
  id: 'ec2-transit-gateway-flow-logs-enabled',
  title: 'Transit gateways record their traffic in flow logs',
  severity: 'medium',
  category: 'security',
  why: 'What passes from one network to another is seen nowhere else as a whole, and nobody can say afterwards who talked to whom.',
  fix: 'Make a flow log for the transit gateway, to CloudWatch Logs, S3 or Firehose.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-flow-logs.html',
  joins: ['flowLogs'],

  evaluate({ related: { flowLogs } }) {
    const active = flowLogs.filter(isActive);
    if (active.length === 0) return fail('The transit gateway has no active flow log.');
    return deliveryOf(active);
  },
});
