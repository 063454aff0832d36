import { check } from '../../../../functions/checks/es/domain/audit-logs-enabled.check.ts';
import { searchDomain } from '../../../support/checks/search-domain.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const domain = (LogPublishingOptions?: object) => ({
  item: { ...searchDomain, ...(LogPublishingOptions && { LogPublishingOptions }) },
});
const message = 'The domain publishes no audit logs.';

describeCheck(check, {
  pass: {
    'audit logs are published': domain({
      AUDIT_LOGS: {
        Enabled: true,
        CloudWatchLogsLogGroupArn: 'arn:aws-cn:logs:cn-north-1:1:log-group:es',
      },
    }),
  },
  fail: {
    'no log was ever published': { ...domain(), message },
    'slow logs are published alone': {
      ...domain({ SEARCH_SLOW_LOGS: { Enabled: true } }),
      message,
    },
    'audit logs were switched off': { ...domain({ AUDIT_LOGS: { Enabled: false } }), message },
  },
  errors: {
    'nothing says whether they are on': {
      ...domain({ AUDIT_LOGS: {} }),
      message: /without Enabled/,
    },
  },
  skips: {
    'a domain that is being deleted': { item: { ...searchDomain, Deleted: true } },
  },
});
