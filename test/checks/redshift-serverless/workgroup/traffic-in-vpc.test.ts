import { check } from '../../../../functions/checks/redshift-serverless/workgroup/traffic-in-vpc.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const workgroup = (
  enhancedVpcRouting: boolean,
  status: 'AVAILABLE' | 'CREATING' | 'DELETING' = 'AVAILABLE',
) => ({ item: { status, enhancedVpcRouting } });

describeCheck(check, {
  pass: { 'it is so': workgroup(true) },
  fail: { 'it is not': { ...workgroup(false), message: 'Enhanced VPC routing is off.' } },
  errors: {
    'nothing is said of it': {
      item: { status: 'AVAILABLE' },
      message: /without enhancedVpcRouting/,
    },
  },
  skips: {
    'one that is being made': workgroup(false, 'CREATING'),
    'one that is being deleted': workgroup(false, 'DELETING'),
  },
});
