import { check } from '../../../../functions/checks/codedeploy/deployment-group/rollback-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const group = { applicationName: 'shop', deploymentGroupName: 'g' };
type Event = 'DEPLOYMENT_FAILURE' | 'DEPLOYMENT_STOP_ON_ALARM';
const of = (enabled: boolean, ...events: Event[]) => ({
  item: { ...group, autoRollbackConfiguration: { enabled, events } },
});
const off = 'Automatic rollback is off.';
const others = 'Deployments that fail are not rolled back, but others are.';

describeCheck(check, {
  pass: {
    'what fails is rolled back': of(true, 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_FAILURE'),
  },
  fail: {
    'it was never set': { item: group, message: off },
    'it is off': { ...of(false, 'DEPLOYMENT_FAILURE'), message: off },
    'only alarms roll back': { ...of(true, 'DEPLOYMENT_STOP_ON_ALARM'), message: others },
    'nothing is said of events': {
      item: { ...group, autoRollbackConfiguration: { enabled: true } },
      message: others,
    },
  },
  errors: {
    'whether it is on is not answered': {
      item: { ...group, autoRollbackConfiguration: { events: ['DEPLOYMENT_FAILURE'] } },
      message: /without enabled/,
    },
  },
});
