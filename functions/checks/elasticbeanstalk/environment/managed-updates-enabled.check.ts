import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { environment } from './environment.resource.ts';
import { deployedOption, isOn, isOnlyDraft } from './option-settings.judgement.ts';

export const check = defineCheck(environment, {
  id: 'elasticbeanstalk-environment-managed-updates-enabled',
  title: 'Environments take updates of their platform by themselves',
  severity: 'medium',
  category: 'security',
  why: 'Fixes of the system and the runtime come as versions of the platform, which nobody deploys by hand every week.',
  fix: 'Enable managed platform updates of the environment, with a weekly window.',
  docs: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environment-platform-update-managed.html',
  needs: ['DescribeConfigurationSettings'],

  evaluate({ facts: { DescribeConfigurationSettings: settings } }) {
    if (isOnlyDraft(settings)) return noVerdict();
    const value = deployedOption(
      settings,
      'aws:elasticbeanstalk:managedactions',
      'ManagedActionsEnabled',
    );
    return isOn(value) ? pass() : fail('Managed platform updates are off.');
  },
});
