import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
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
    const kinds = states.map(kindOf);
    const out = kinds.filter((kind) => kind === 'out');
    if (out.length > 0) return fail(`Out of service: ${out.length} of ${states.length} instances.`);
    // All may yet come, or AWS may find one to be out of service as soon as it can tell.
    return kinds.includes('in') && !kinds.includes('unknown') ? pass() : noVerdict();
  },
});

/** `Unknown` is how AWS says that it cannot tell just now: API_InstanceState. */
function kindOf(state: InstanceState): 'in' | 'out' | 'onItsWay' | 'unknown' {
  if (state.State === 'InService') return 'in';
  if (state.State === 'Unknown') return 'unknown';
  if (state.State === 'OutOfService') return isOnItsWay(state) ? 'onItsWay' : 'out';
  throw new IncompleteAnswerError(`AWS answered the state "${answered(state.State, 'State')}".`);
}

/** An instance that comes or goes is out of service, too, and nothing is wrong with it. */
const isOnItsWay = ({ Description = '' }: InstanceState): boolean =>
  /\b(de)?registration\b.*\bin progress\b/i.test(Description);
