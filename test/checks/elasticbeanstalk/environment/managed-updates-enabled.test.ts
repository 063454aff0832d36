import { check } from '../../../../functions/checks/elasticbeanstalk/environment/managed-updates-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { Status: 'Ready' as const, ApplicationName: 'shop', EnvironmentName: 'shop-live' };
const option = (Value: string) => ({
  Namespace: 'aws:elasticbeanstalk:managedactions',
  OptionName: 'ManagedActionsEnabled',
  Value,
});
const deployed = (value: string) => ({
  item,
  facts: {
    DescribeConfigurationSettings: {
      ConfigurationSettings: [
        { DeploymentStatus: 'deployed' as const, OptionSettings: [option(value)] },
      ],
    },
  },
});
const message = 'Managed platform updates are off.';

describeCheck(check, {
  pass: {
    'it is on': deployed('true'),
    'the word is in capitals': deployed('True'),
  },
  fail: {
    'it is off': { ...deployed('false'), message },
    'nobody set it': {
      item,
      facts: {
        DescribeConfigurationSettings: {
          ConfigurationSettings: [{ DeploymentStatus: 'deployed', OptionSettings: [] }],
        },
      },
      message,
    },
    'a draft sets it, which is not deployed': {
      item,
      facts: {
        DescribeConfigurationSettings: {
          ConfigurationSettings: [
            { DeploymentStatus: 'pending', OptionSettings: [option('true')] },
            { DeploymentStatus: 'deployed', OptionSettings: [option('false')] },
          ],
        },
      },
      message,
    },
  },
  none: {
    'it is being launched': {
      item: { ...item, Status: 'Launching' },
      facts: {
        DescribeConfigurationSettings: {
          ConfigurationSettings: [{ DeploymentStatus: 'pending', OptionSettings: [] }],
        },
      },
    },
    'its first settings could not be deployed': {
      item,
      facts: {
        DescribeConfigurationSettings: {
          ConfigurationSettings: [{ DeploymentStatus: 'failed', OptionSettings: [] }],
        },
      },
    },
  },
  errors: {
    'nothing is deployed': {
      item,
      facts: { DescribeConfigurationSettings: { ConfigurationSettings: [] } },
      message: /without settings that are deployed/,
    },
    'the options are missing': {
      item,
      facts: {
        DescribeConfigurationSettings: {
          ConfigurationSettings: [{ DeploymentStatus: 'deployed' }],
        },
      },
      message: /without OptionSettings/,
    },
  },
  skips: { 'an environment that was terminated': { item: { ...item, Status: 'Terminated' } } },
});
