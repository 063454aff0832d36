import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { isRunning } from '../cluster-states.judgement.ts';
import type { InsightSummary } from '../shapes.generated.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'eks-cluster-upgrade-insights-passing',
  title: 'Nothing stands in the way of the upgrades of a cluster',
  severity: 'medium',
  category: 'health',
  why: 'What the next versions of Kubernetes no longer know breaks on the day of the upgrade, and support ends whether it is mended or not.',
  fix: 'Open the upgrade insights of the cluster, and mend what they list: clients of removed APIs, add-ons and nodes that are too old.',
  docs: 'https://docs.aws.amazon.com/eks/latest/userguide/cluster-insights.html',
  needs: ['ListInsights'],
  appliesTo: ({ status, outpostConfig }) =>
    isRunning(answered(status, 'status')) && outpostConfig === undefined,

  evaluate({ facts }) {
    const insights = answered(facts.ListInsights?.insights, 'insights');
    const against = insights.filter((insight) => isAgainst(insight));
    if (against.length > 0) {
      const names = against.map(({ name }) => answered(name, 'name'));
      return fail(`Upgrade insights that do not pass: ${names.join(', ')}.`);
    }
    // EKS looks once a day, and cannot always tell.
    const isTold = insights.length > 0 && insights.every((one) => statusOf(one) !== 'UNKNOWN');
    return isTold ? pass() : noVerdict();
  },
});

const statusOf = ({ insightStatus }: InsightSummary) => answered(insightStatus?.status, 'status');

/** An error is about the next version, a warning about a later one. */
function isAgainst(insight: InsightSummary): boolean {
  const status = statusOf(insight);
  if (status === 'ERROR' || status === 'WARNING') return true;
  if (status === 'PASSING' || status === 'UNKNOWN') return false;
  throw new IncompleteAnswerError(`EKS answered the state ${status} of an insight.`);
}
