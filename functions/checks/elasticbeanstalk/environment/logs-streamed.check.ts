import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { environment } from './environment.resource.ts';
import { deployedOption, isOn, isOnlyDraft } from './option-settings.judgement.ts';

export const check = defineCheck(environment, {
  id: 'elasticbeanstalk-environment-logs-streamed',
  title: 'Environments stream their logs to CloudWatch',
  severity: 'medium',
  category: 'operations',
  why: 'Logs that stay on an instance are gone when it is replaced, which is when they are needed.',
  fix: 'Enable the streaming of instance logs to CloudWatch Logs, and set how long they are kept.',
  docs: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/AWSHowTo.cloudwatchlogs.html',
  needs: ['DescribeConfigurationSettings'],

  evaluate({ facts: { DescribeConfigurationSettings: settings } }) {
    if (isOnlyDraft(settings)) return noVerdict();
    const value = deployedOption(settings, 'aws:elasticbeanstalk:cloudwatch:logs', 'StreamLogs');
    return isOn(value) ? pass() : fail('Logs are not streamed to CloudWatch.');
  },
});
