import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { environment } from './environment.resource.ts';
import { deployedOption, isOnlyDraft } from './option-settings.judgement.ts';

export const check = defineCheck(environment, {
  id: 'elasticbeanstalk-environment-enhanced-health-reported',
  title: 'Environments report their health in detail',
  severity: 'low',
  category: 'operations',
  why: 'Basic reporting knows that a load balancer gets an answer; which instance fails requests, and why, it does not tell.',
  fix: 'Set the health reporting of the environment to enhanced.',
  docs: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/health-enhanced.html',
  needs: ['DescribeConfigurationSettings'],

  evaluate({ facts: { DescribeConfigurationSettings: settings } }) {
    if (isOnlyDraft(settings)) return noVerdict();
    const value = deployedOption(
      settings,
      'aws:elasticbeanstalk:healthreporting:system',
      'SystemType',
    );
    return value === 'enhanced' ? pass() : fail('Enhanced health reporting is off.');
  },
});
