import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { environment } from './environment.resource.ts';

export const check = defineCheck(environment, {
  id: 'elasticbeanstalk-environment-platform-supported',
  title: 'Environments run on a supported platform branch',
  severity: 'high',
  category: 'security',
  why: 'The runtime or the system of such a platform no longer receives fixes, whatever version of it is deployed.',
  fix: 'Make an environment on a supported branch of the platform, test the application there, and swap the two.',
  docs: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/platforms-support-policy.html',
  needs: ['DescribePlatformVersion'],

  evaluate({ facts }) {
    const platform = answered(
      facts.DescribePlatformVersion?.PlatformDescription,
      'PlatformDescription',
    );
    const { PlatformBranchLifecycleState: state, PlatformBranchName: branch } = platform;
    // A custom platform is in no branch: AWS supports none of them.
    const isOfAws = /^AWSElasticBeanstalk$/i.test(
      answered(platform.PlatformOwner, 'PlatformOwner'),
    );
    if (state === undefined && !isOfAws) return noVerdict();
    switch (answered(state, 'PlatformBranchLifecycleState').toLowerCase()) {
      case 'supported':
        return pass();
      case 'beta':
        return noVerdict();
      case 'deprecated':
      case 'retired':
        return fail(`The platform branch ${answered(branch, 'PlatformBranchName')} is ${state}.`);
      default:
        throw new IncompleteAnswerError(`Elastic Beanstalk answered the state ${state}.`);
    }
  },
});
