import { check } from '../../../../functions/checks/elasticloadbalancing/load-balancer/active.check.ts';
import type { LoadBalancerStateEnum } from '../../../../functions/checks/elasticloadbalancing/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const state = (Code: LoadBalancerStateEnum, Reason?: string) => ({
  item: { State: { Code, ...(Reason && { Reason }) } },
});

describeCheck(check, {
  pass: { 'it is active': state('active') },
  fail: {
    'it cannot grow': {
      ...state('active_impaired', 'subnet-1 has insufficient free IP addresses'),
      message:
        'Its state is active_impaired, by the reason: subnet-1 has insufficient free IP addresses.',
    },
    'it was never set up': { ...state('failed'), message: 'Its state is failed.' },
  },
  none: { 'it is being set up': state('provisioning') },
  errors: {
    'the word is new': {
      ...state('paused' as LoadBalancerStateEnum), // no word of today
      message: /state "paused"/,
    },
    'the state is left out': { item: {}, message: /without State/ },
  },
});
