import { check } from '../../../../functions/checks/autoscaling/group/load-balancer-health-checked.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { sampleGroup } from './sample-group.ts';

const behind = (HealthCheckType: string) => ({
  item: {
    ...sampleGroup,
    HealthCheckType,
    LoadBalancerNames: [],
    TargetGroupARNs: ['arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/1'],
  },
});

describeCheck(check, {
  pass: {
    'it uses the check of the load balancer': behind('ELB'),
    'it uses several': behind('EC2,ELB'),
    'it is behind a classic load balancer': {
      item: { ...sampleGroup, HealthCheckType: 'ELB', LoadBalancerNames: ['web'] },
    },
  },
  fail: {
    'it asks EC2 alone': { ...behind('EC2'), message: 'The health check of the group is: EC2.' },
    'it asks EC2 and for volumes': {
      ...behind('EC2,EBS'),
      message: 'The health check of the group is: EC2, EBS.',
    },
  },
  skips: {
    'a group without load balancer': {
      item: { ...sampleGroup, LoadBalancerNames: [], TargetGroupARNs: [] },
    },
    'a group of which no lists are answered': { item: sampleGroup },
  },
});
