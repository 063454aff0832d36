import { check } from '../../../../functions/checks/kafkaconnect/connector/logging-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const connector = (workerLogDelivery?: object) => ({
  item: {
    connectorState: 'RUNNING' as const,
    ...(workerLogDelivery && { logDelivery: { workerLogDelivery } }),
  },
});
const message = 'The logs of its workers are delivered nowhere.';

describeCheck(check, {
  pass: {
    'they go to CloudWatch Logs': connector({ cloudWatchLogs: { enabled: true } }),
    'they go to Firehose': connector({ firehose: { enabled: true } }),
    'they go to S3': connector({ cloudWatchLogs: { enabled: false }, s3: { enabled: true } }),
  },
  fail: {
    'it was never set up': { ...connector(), message },
    'nothing was set up': { ...connector({}), message },
    'every destination is off': {
      ...connector({
        cloudWatchLogs: { enabled: false },
        firehose: { enabled: false },
        s3: { enabled: false },
      }),
      message,
    },
    'nothing says that one is on': {
      ...connector({ cloudWatchLogs: {}, firehose: {}, s3: {} }),
      message,
    },
  },
});
