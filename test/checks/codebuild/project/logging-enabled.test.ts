import { check } from '../../../../functions/checks/codebuild/project/logging-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const on = { status: 'ENABLED' } as const;
const off = { status: 'DISABLED' } as const;
const of = (logsConfig: object) => ({ item: { name: 'p', logsConfig } });
const message = 'Neither CloudWatch nor S3 gets the logs.';

describeCheck(check, {
  pass: {
    'nothing is said, so that CloudWatch gets them': { item: { name: 'p' } },
    'nothing is said of either': of({}),
    'CloudWatch gets them': of({ cloudWatchLogs: on, s3Logs: off }),
    'S3 gets them': of({ cloudWatchLogs: off, s3Logs: on }),
    'nothing is said of CloudWatch': of({ s3Logs: off }),
  },
  fail: {
    'neither gets them': { ...of({ cloudWatchLogs: off, s3Logs: off }), message },
    'CloudWatch does not, and nothing is said of S3': { ...of({ cloudWatchLogs: off }), message },
  },
  errors: {
    'a status is not answered': {
      ...of({ cloudWatchLogs: {}, s3Logs: off }),
      message: /without the status of logs/,
    },
  },
});
