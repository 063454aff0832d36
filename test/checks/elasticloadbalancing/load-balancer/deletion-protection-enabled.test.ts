import { check } from '../../../../functions/checks/elasticloadbalancing/load-balancer/deletion-protection-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const attributes = (...Attributes: { Key: string; Value: string }[]) => ({
  facts: { DescribeLoadBalancerAttributes: { Attributes } },
});

describeCheck(check, {
  pass: {
    'deletion protection is on': attributes({ Key: 'deletion_protection.enabled', Value: 'true' }),
  },
  fail: {
    'deletion protection is off': {
      ...attributes({ Key: 'deletion_protection.enabled', Value: 'false' }),
      message: 'Deletion protection is off.',
    },
    'the attribute is not set': { ...attributes(), message: 'Deletion protection is off.' },
  },
});
