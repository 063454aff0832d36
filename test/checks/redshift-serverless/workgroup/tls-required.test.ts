import { check } from '../../../../functions/checks/redshift-serverless/workgroup/tls-required.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const workgroup = (enhancedVpcRouting: boolean, parameterValue?: string) => ({
  item: {
    status: 'AVAILABLE' as const,
    enhancedVpcRouting,
    configParameters: [
      { parameterKey: 'auto_mv', parameterValue: 'true' },
      ...(parameterValue ? [{ parameterKey: 'require_ssl', parameterValue }] : []),
    ],
  },
});

describeCheck(check, {
  pass: { 'it does both': workgroup(true, 'true') },
  fail: {
    'plain connections are accepted': {
      ...workgroup(true, 'false'),
      message: 'Plain connections are accepted: require_ssl is off.',
    },
    'traffic leaves the VPC': {
      ...workgroup(false, 'true'),
      message: 'Enhanced VPC routing is off.',
    },
  },
  errors: {
    'the parameter is missing': { ...workgroup(true), message: /without a value of require_ssl/ },
    'its value is another': {
      ...workgroup(true, 'maybe'),
      message: /require_ssl has the value "maybe"/,
    },
  },
});
