import { check } from '../../../../functions/checks/elasticbeanstalk/environment/platform-supported.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = {
  Status: 'Ready' as const,
  PlatformArn: 'arn:aws:elasticbeanstalk:us-east-1::platform/p/1',
};
const branch = (PlatformBranchLifecycleState?: string, PlatformOwner = 'AWSElasticBeanstalk') => ({
  item,
  facts: {
    DescribePlatformVersion: {
      PlatformDescription: {
        PlatformOwner,
        ...(PlatformBranchLifecycleState && {
          PlatformBranchLifecycleState,
          PlatformBranchName: 'Node.js 18 running on 64bit Amazon Linux 2023',
        }),
      },
    },
  },
});

describeCheck(check, {
  pass: {
    'its branch is supported': branch('Supported'),
    'the word is in small letters': branch('supported'),
  },
  fail: {
    'its branch is deprecated': {
      ...branch('Deprecated'),
      message: 'The platform branch Node.js 18 running on 64bit Amazon Linux 2023 is Deprecated.',
    },
    'its branch is retired': {
      ...branch('Retired'),
      message: 'The platform branch Node.js 18 running on 64bit Amazon Linux 2023 is Retired.',
    },
  },
  none: {
    'it is a custom platform': branch(undefined, '123456789012'),
    'its branch is only tried out': branch('Beta'),
  },
  errors: {
    'the description is missing': {
      item,
      facts: { DescribePlatformVersion: {} },
      message: /without PlatformDescription/,
    },
    "a platform of AWS's is in no state": {
      ...branch(),
      message: /without PlatformBranchLifecycleState/,
    },
    'the state is not known': { ...branch('Dormant'), message: /the state Dormant/ },
  },
  skips: {
    'an environment that was terminated': { item: { ...item, Status: 'Terminated' } },
  },
});
