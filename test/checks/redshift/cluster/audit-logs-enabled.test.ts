import { check } from '../../../../functions/checks/redshift/cluster/audit-logs-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const failed = { LastFailureTime: new Date('2026-11-20T10:00:00Z') };
const cluster = (DescribeLoggingStatus: object) => ({
  item: { ClusterStatus: 'available' },
  facts: { DescribeLoggingStatus },
});

describeCheck(check, {
  pass: {
    'it goes to CloudWatch Logs': cluster({
      LoggingEnabled: true,
      LogDestinationType: 'cloudwatch',
    }),
    'it was delivered after it failed': cluster({
      LoggingEnabled: true,
      ...failed,
      LastSuccessfulDeliveryTime: new Date('2026-11-20T10:00:00Z'),
    }),
  },
  fail: {
    'it is off': { ...cluster({ LoggingEnabled: false }), message: 'Audit logging is off.' },
    'it fails since it was delivered': {
      ...cluster({
        LoggingEnabled: true,
        ...failed,
        LastSuccessfulDeliveryTime: new Date('2026-11-20T09:00:00Z'),
        LastFailureMessage: 'Access denied.',
      }),
      message: 'Audit logs were last not delivered: Access denied.',
    },
    'it was never delivered': {
      ...cluster({ LoggingEnabled: true, ...failed }),
      message: 'Audit logs were last not delivered.',
    },
  },
});
