import { check } from '../../../../functions/checks/codedeploy/deployment-group/last-deployment-succeeded.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Status = 'Succeeded' | 'Failed' | 'Stopped' | 'InProgress' | 'Ready';
const of = (status: Status) => ({
  item: { applicationName: 'shop', deploymentGroupName: 'g', lastAttemptedDeployment: { status } },
});

describeCheck(check, {
  pass: {
    'it succeeded': of('Succeeded'),
  },
  fail: {
    'it failed': { ...of('Failed'), message: 'The status of the last deployment is Failed.' },
    'somebody stopped it': {
      ...of('Stopped'),
      message: 'The status of the last deployment is Stopped.',
    },
  },
  none: {
    'it goes on': of('InProgress'),
    'it waits for the traffic to be moved': of('Ready'),
  },
  skips: {
    'a group that nothing was deployed to': {
      item: { applicationName: 'shop', deploymentGroupName: 'g' },
    },
  },
  errors: {
    'the status is not answered': {
      item: { lastAttemptedDeployment: { deploymentId: 'd-1' } },
      message: /without status/,
    },
    'the status is not known': {
      // @ts-expect-error: a word that no model knows yet.
      ...of('Paused'),
      message: /"Paused", which is not known/,
    },
  },
});
