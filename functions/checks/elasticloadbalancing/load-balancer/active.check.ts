import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { loadBalancer } from './load-balancer.resource.ts';

export const check = defineCheck(loadBalancer, {
  id: 'elasticloadbalancing-load-balancer-active',
  title: 'Load balancers are active',
  severity: 'high',
  category: 'health',
  why: 'A load balancer that is impaired cannot grow with its traffic, and one that failed was never set up.',
  fix: 'Look at the reason that AWS gives: as a rule its subnets lack free addresses. Make one that failed anew.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',

  evaluate({ item }) {
    const { Code, Reason } = answered(item.State, 'State');
    const code = answered(Code, 'Code');
    // One that is being set up is neither good nor bad yet.
    if (code === 'provisioning') return noVerdict();
    if (code === 'active') return pass();
    if (code !== 'active_impaired' && code !== 'failed') {
      throw new IncompleteAnswerError(`AWS answered the state "${code satisfies never}".`);
    }
    return fail(`Its state is ${code}${Reason ? `, by the reason: ${Reason}` : ''}.`);
  },
});
