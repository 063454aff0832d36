import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { deploymentGroup } from './deployment-group.resource.ts';

export const check = defineCheck(deploymentGroup, {
  id: 'codedeploy-deployment-group-rollback-enabled',
  title: 'Failed deployments are rolled back',
  severity: 'medium',
  category: 'reliability',
  why: 'A deployment that fails half-way leaves the targets as they are until somebody deploys the old revision by hand.',
  fix: 'Turn on automatic rollback of the group when a deployment fails, and when alarms go off.',
  docs: 'https://docs.aws.amazon.com/codedeploy/latest/userguide/deployments-rollback-and-redeploy.html',

  evaluate({ item: { autoRollbackConfiguration: rollback } }) {
    // It is set for those groups alone that somebody set it for.
    if (!rollback || !answered(rollback.enabled, 'enabled')) {
      return fail('Automatic rollback is off.');
    }
    const { events = [] } = rollback;
    if (events.includes('DEPLOYMENT_FAILURE')) return pass();
    return fail('Deployments that fail are not rolled back, but others are.');
  },
});
