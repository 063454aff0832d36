import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { InstanceState } from '../elb.shapes.generated.ts';
import { classicLoadBalancer } from './classic-load-balancer.resource.ts';

export const check = defineCheck(classicLoadBalancer, {
  id: 'elasticloadbalancing-classic-load-balancer-instances-healthy',
  title: 'Instances behind classic load balancers are in service',
  severity: 'high',
  category: 'health',
  why: 'Requests go to fewer instances than planned, and to none when the last one fails.',
  fix: 'Look at the reason that the load balancer gives: whether the instance runs, answers the health check, and stands in a zone that the load balancer serves.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/ts-elb-healthcheck.html',
  needs: ['DescribeInstanceHealth'],
  // One without instances is unused, which says nothing of health.
  appliesTo: ({ Instances }) => answered(Instances, 'Instances').length > 0,

  evaluate({ facts }) {
    const states = answered(facts.DescribeInstanceHealth?.InstanceStates, 'InstanceStates');
    const out = states.filter((state) => !isInService(state) && !isOnItsWay(state));
    if (out.length === 0) return pass();
    return fail(`Out of service: ${out.length} of ${states.length} instances.`);
  },
});

/** `Unknown`, by which AWS says that it cannot tell just now, is as little a state as a new word. */
function isInService({ State: state }: InstanceState): boolean {
  if (state === 'InService') return true;
  if (state === 'OutOfService') return false;
  throw new IncompleteAnswerError(`AWS answered the state "${answered(state, 'State')}".`);
}

/** An instance that comes or goes is out of service, too, and nothing is wrong with it. */
const isOnItsWay = ({ Description = '' }: InstanceState): boolean =>
  /\b(de)?registration\b.*\bin progress\b/i.test(Description);
