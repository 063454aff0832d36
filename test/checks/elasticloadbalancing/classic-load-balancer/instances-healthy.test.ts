import { check } from '../../../../functions/checks/elasticloadbalancing/classic-load-balancer/instances-healthy.check.ts';
import type { InstanceState } from '../../../../functions/checks/elasticloadbalancing/elb.shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { LoadBalancerName: 'web', Instances: [{ InstanceId: 'i-1' }] };
const states = (...InstanceStates: readonly InstanceState[]) => ({
  item,
  facts: { DescribeInstanceHealth: { InstanceStates } },
});
const inService: InstanceState = { State: 'InService', ReasonCode: 'N/A', Description: 'N/A' };
const out: InstanceState = {
  State: 'OutOfService',
  ReasonCode: 'Instance',
  Description:
    'Instance has failed at least the UnhealthyThreshold number of health checks consecutively.',
};

describeCheck(check, {
  pass: {
    'all are in service': states(inService, inService),
    'one is being registered': states(inService, {
      State: 'OutOfService',
      ReasonCode: 'ELB',
      Description: 'Instance registration is still in progress.',
    }),
    'one is leaving': states(inService, {
      State: 'OutOfService',
      Description: 'Instance deregistration currently in progress.',
    }),
  },
  fail: {
    'one is out of service': {
      ...states(inService, out),
      message: 'Out of service: 1 of 2 instances.',
    },
    'AWS cannot tell of another': {
      ...states({ State: 'Unknown' }, out),
      message: 'Out of service: 1 of 2 instances.',
    },
    'AWS does not say why': {
      ...states({ State: 'OutOfService' }),
      message: 'Out of service: 1 of 1 instances.',
    },
  },
  none: {
    'the only one was terminated since, of which AWS answers no state': states(),
    'AWS cannot tell of one just now': states(inService, {
      State: 'Unknown',
      Description: 'A transient error occurred. Please try again later.',
    }),
    'the only one is being registered': states({
      State: 'OutOfService',
      Description: 'Instance registration is still in progress.',
    }),
  },
  errors: {
    'the word is new': { ...states({ State: 'Warming' }), message: /state "Warming"/ },
    'the state is left out': { ...states({}), message: /without State/ },
    'the states are left out': {
      item,
      facts: { DescribeInstanceHealth: {} },
      message: /without InstanceStates/,
    },
  },
  skips: { 'one without instances': { item: { LoadBalancerName: 'web', Instances: [] } } },
});
