import { check } from '../../../../functions/checks/datasync/task/logging-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const CloudWatchLogGroupArn = 'arn:aws:logs:us-east-1:123456789012:log-group:tasks:*';
const of = (LogLevel: 'OFF' | 'BASIC' | 'TRANSFER', group = true) => ({
  item: { TaskArn: 'arn', TaskMode: 'BASIC' as const },
  facts: {
    DescribeTask: { ...(group && { CloudWatchLogGroupArn }), Options: { LogLevel } },
  },
});
const enhanced = { item: { TaskArn: 'arn', TaskMode: 'ENHANCED' as const } };

describeCheck(check, {
  pass: {
    'it logs errors': of('BASIC'),
    'it logs all': of('TRANSFER'),
    'it logs to the group that enhanced tasks have': { ...of('TRANSFER', false), ...enhanced },
    'it says no mode': { ...of('BASIC'), item: { TaskArn: 'arn' } },
  },
  fail: {
    'it has no group': { ...of('BASIC', false), message: 'The task has no log group.' },
    'it has no group, and says no mode': {
      ...of('BASIC', false),
      item: { TaskArn: 'arn' },
      message: 'The task has no log group.',
    },
    'it logs nothing': { ...of('OFF'), message: 'The log level of the task is OFF.' },
    'it is enhanced, and logs nothing': {
      ...of('OFF', false),
      ...enhanced,
      message: 'The log level of the task is OFF.',
    },
  },
  errors: {
    'the level is not answered': {
      item: { TaskArn: 'arn' },
      facts: { DescribeTask: { CloudWatchLogGroupArn, Options: {} } },
      message: /without LogLevel/,
    },
    'the options are not answered': {
      item: { TaskArn: 'arn' },
      facts: { DescribeTask: { CloudWatchLogGroupArn } },
      message: /without Options/,
    },
  },
});
