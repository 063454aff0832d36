import { check } from '../../../../functions/checks/elasticmapreduce/cluster/logging-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (settings: object) => ({
  facts: { DescribeCluster: { Cluster: { Id: 'j-1', ...settings } } },
});
const cloudWatch = (Enabled: boolean) => ({
  MonitoringConfiguration: { CloudWatchLogConfiguration: { Enabled } },
});
const message = 'The logs are kept on the nodes alone.';

describeCheck(check, {
  pass: {
    'they go to S3': cluster({ LogUri: 's3n://example-logs/emr/' }),
    'they go to CloudWatch Logs': cluster(cloudWatch(true)),
  },
  fail: {
    'they go nowhere': { ...cluster({}), message },
    'the place is empty': { ...cluster({ LogUri: '' }), message },
    'CloudWatch Logs is off': { ...cluster(cloudWatch(false)), message },
    'the settings are empty': { ...cluster({ MonitoringConfiguration: {} }), message },
    'those of CloudWatch Logs are': {
      ...cluster({ MonitoringConfiguration: { CloudWatchLogConfiguration: {} } }),
      message,
    },
  },
  errors: {
    'it was not described': { facts: { DescribeCluster: {} }, message: /without Cluster/ },
  },
});
