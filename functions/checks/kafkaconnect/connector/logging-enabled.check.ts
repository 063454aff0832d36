import { defineCheck, fail, pass } from '../../../core/check.ts';
import { connector } from './connector.resource.ts';

export const check = defineCheck(connector, {
  id: 'kafkaconnect-connector-logging-enabled',
  title: 'Kafka connectors log',
  severity: 'medium',
  category: 'operations',
  why: 'When a connector fails, or skips messages, the log of its workers is the only place that says why.',
  fix: 'Make the connector anew with delivery of its logs to CloudWatch Logs, S3 or Firehose.',
  docs: 'https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-logging.html',

  evaluate({ item }) {
    // What was not set up is left out, and off.
    const { cloudWatchLogs, firehose, s3 } = item.logDelivery?.workerLogDelivery ?? {};
    if (cloudWatchLogs?.enabled || firehose?.enabled || s3?.enabled) return pass();
    return fail('The logs of its workers are delivered nowhere.');
  },
});
