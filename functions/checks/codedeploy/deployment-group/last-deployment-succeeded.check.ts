import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { deploymentGroup } from './deployment-group.resource.ts';

export const check = defineCheck(deploymentGroup, {
  id: 'codedeploy-deployment-group-last-deployment-succeeded',
  title: 'The last deployment of each group succeeded',
  severity: 'medium',
  category: 'health',
  why: 'What was to be released is not running, or runs on a part of the targets only, and new ones may start with an old version.',
  fix: 'Look up the error of the deployment, mend it and deploy again, or deploy the last good revision.',
  docs: 'https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentGroupInfo.html',

  // A group that nothing was deployed to has none.
  appliesTo: ({ lastAttemptedDeployment: last }) => last !== undefined,

  evaluate({ item }) {
    const last = answered(item.lastAttemptedDeployment, 'lastAttemptedDeployment');
    const kind = kindOfWord(last.status, 'status', {
      good: ['Succeeded'],
      running: ['Created', 'Queued', 'InProgress', 'Baking', 'Ready'],
      bad: ['Failed', 'Stopped'],
    });
    if (kind === 'running') return noVerdict();
    return kind === 'good' ? pass() : fail(`The status of the last deployment is ${last.status}.`);
  },
});
