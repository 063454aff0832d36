import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { targetGroup } from './target-group.resource.ts';

export const check = defineCheck(targetGroup, {
  id: 'elasticloadbalancing-target-group-targets-healthy',
  title: 'Targets of load balancers pass their health checks',
  severity: 'high',
  category: 'health',
  why: 'Requests go to fewer targets than planned, and when the last one fails, to targets that cannot answer.',
  fix: 'Look at the reason code of the target: whether the application answers on the health check path, and whether security groups let the check through.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
  needs: ['DescribeTargetHealth'],

  evaluate({ facts }) {
    const targets = answered(
      facts.DescribeTargetHealth?.TargetHealthDescriptions,
      'TargetHealthDescriptions',
    );
    const unhealthy = targets.filter(
      ({ TargetHealth }) => answered(TargetHealth?.State, 'State') === 'unhealthy',
    );
    if (unhealthy.length === 0) return pass();
    return fail(`Unhealthy: ${unhealthy.length} of ${targets.length} targets.`);
  },
});
