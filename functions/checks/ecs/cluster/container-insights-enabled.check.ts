import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { describedCluster } from '../described-cluster/described-cluster.resource.ts';

export const check = defineCheck(describedCluster, {
  id: 'ecs-cluster-container-insights-enabled',
  title: 'Clusters report to Container Insights',
  severity: 'low',
  category: 'operations',
  why: 'Without it nobody sees which task runs out of memory or restarts, only that the service is slow.',
  fix: 'Set containerInsights of the cluster to enhanced or enabled; CloudWatch charges for what is reported.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html',

  evaluate({ item }) {
    const settings = answered(item.settings, 'settings');
    const insights = settings.find(({ name }) => name === 'containerInsights');
    const value = answered(insights?.value, 'containerInsights');
    if (value === 'enabled' || value === 'enhanced') return pass();
    if (value === 'disabled') return fail('Container Insights is off.');
    throw new IncompleteAnswerError(`ECS answered ${value} of Container Insights.`);
  },
});
