import { defineCheck, fail } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { deliveryOf, isActive } from '../flow-logs.judgement.ts';
import { vpc } from './vpc.resource.ts';

export const check = defineCheck(vpc, {
  id: 'ec2-vpc-flow-logs-enabled',
  title: 'VPCs record their network traffic in flow logs',
  severity: 'medium',
  category: 'security',
  why: 'Without flow logs nobody can say afterwards who connected to what, nor find traffic that should not be there.',
  fix: 'Make a flow log for the VPC that records at least rejected traffic, to CloudWatch Logs, S3 or Firehose.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
  joins: ['flowLogs'],

  evaluate({ related: { flowLogs } }) {
    const active = flowLogs.filter(
      (log) =>
        isActive(log) && ['REJECT', 'ALL'].includes(answered(log.TrafficType, 'TrafficType')),
    );
    if (active.length === 0) return fail('No flow log of the VPC records rejected traffic.');
    return deliveryOf(active);
  },
});
