import { check } from '../../../../functions/checks/redshift-serverless/workgroup/tls-required.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const workgroup = (parameterValue?: string) => ({
  item: {
    status: 'AVAILABLE' as const,
    configParameters: [
      { parameterKey: 'auto_mv', parameterValue: 'true' },
      ...(parameterValue ? [{ parameterKey: 'require_ssl', parameterValue }] : []),
    ],
  },
});

describeCheck(check, {
  pass: { 'it does': workgroup('true') },
  fail: {
    'plain connections are accepted': {
      ...workgroup('false'),
      message: 'Plain connections are accepted: require_ssl is off.',
    },
  },
  errors: {
    'the parameter is missing': { ...workgroup(), message: /without a value of require_ssl/ },
    'its value is another': {
      ...workgroup('maybe'),
      message: /require_ssl has the value "maybe"/,
    },
  },
});
